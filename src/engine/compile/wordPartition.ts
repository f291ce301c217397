/** Classes of words: each word a condition names, any other, a blank cell, a missing one. */
import type { Lane } from '../tri';
import type { Scalar, Value } from '../value';
import { asTheyAre, joinClasses, MANY, type Partition, type Question } from './partition';
import { use, type Slot } from './slot';
import type { CellStep } from './rowPass';
import { cellsFor, type Cells } from './cells';
import { columnPass, type ColumnPass } from './columnPass';
import type { Step } from './step';

interface Asked extends Question {
  ofWord(word: Scalar): number;
  ofOther: number;
  ofBlank: number;
  ofMissing: number;
}

const MISSING = 0;
const BLANK = 1;
const OTHER = 2;
const FIRST = 3;

export class WordPartition implements Partition, CellStep {
  codes: Lane;
  base = 0;
  classOf = asTheyAre(1);
  readonly needs: readonly Step[];
  size = 0;
  private readonly words = new Map<Value, number>();
  private readonly asked: Asked[] = [];
  /** All words are in one class. */
  private blanksOnly = false;
  private joined: readonly number[] = [];
  cells: Cells | null = null;
  private read: ColumnPass = () => undefined;
  /** Classes of the words of dictionaries met so far. */
  private readonly known = new WeakMap<readonly Value[], Uint8Array>();

  constructor(
    readonly slot: Slot,
    private readonly memory: Lane,
  ) {
    this.codes = memory;
    this.needs = slot.step ? [slot.step] : [];
  }

  /** Null: no room for more words. */
  ask(words: readonly Scalar[], answers: Omit<Asked, 'answers'>): Question | null {
    if (this.asked.length > 0 && this.words.size + words.length > MANY) return null;
    for (const word of words) if (!this.words.has(word)) this.words.set(interned(word), FIRST + this.words.size);
    const question: Asked = { ...answers, answers: new Uint8Array(0) };
    this.asked.push(question);
    return question;
  }

  seal(): void {
    const words = [...this.words.keys()] as Scalar[];
    const answers = this.asked.map(({ ofMissing, ofBlank, ofOther, ofWord }) =>
      Uint8Array.of(ofMissing, ofBlank, ofOther, ...words.map(ofWord)),
    );
    this.joined = joinClasses(this.asked, answers, FIRST + words.length);
    this.size = Math.max(...this.joined) + 1;
    const [ofMissing, ofBlank, ofOther] = this.joined as [number, number, number];
    const ofWord = new Map(words.map((word) => [word, this.joined[this.words.get(word)!]!]));
    this.cells = cellsFor(this.slot.type, { ofWord, ofMissing, ofBlank, ofOther }, this.memory.bytes);
    this.blanksOnly = [...ofWord.values()].every((of) => of === ofOther);
    use(this.slot, this.blanksOnly ? 'blanks' : 'words');
    if (this.cells) this.read = columnPass(this.cells);
    else use(this.slot, 'values');
  }

  own(): void {
    [this.codes, this.base, this.classOf] = [this.memory, 0, asTheyAre(this.size)];
  }

  run(records: number): void {
    const { dictionary, codeBase, values: found, base } = this.slot;
    const { bytes } = this.memory;
    this.own();
    if (!dictionary || (dictionary.blanksOnly && !this.blanksOnly)) {
      if (this.cells) this.read(found, base, records);
      else for (let i = 0; i < records; i++) bytes[i] = this.classify(found[base + i]);
      return;
    }
    const { values, codes, lane } = dictionary;
    let classes = this.known.get(values);
    if (!classes) this.known.set(values, (classes = Uint8Array.from(values, (value) => this.classify(value))));
    // A short dictionary's codes are bytes: they stand for the classes as they are.
    if (lane) [this.codes, this.base, this.classOf] = [lane, codeBase, classes];
    else for (let i = 0; i < records; i++) bytes[i] = classes[codes[codeBase + i]!]!;
  }

  private classify(value: Value): number {
    if (value === null) return this.joined[BLANK]!;
    if (value === undefined || value !== value) return this.joined[MISSING]!;
    return this.joined[this.words.get(value) ?? OTHER]!;
  }
}

/** Property names are kept once by the engine: words then compare by address with the vocabulary's. */
function interned(word: Scalar): Scalar {
  return typeof word === 'string' ? Object.keys({ [word]: 0 })[0]! : word;
}
