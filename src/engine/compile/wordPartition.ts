/** Classes of words: each word a condition names, any other, a blank cell, a missing one. */
import type { Lane } from '../tri';
import type { Scalar, Value } from '../value';
import { asTheyAre, joinClasses, MANY, type Partition, type Question } from './partition';
import type { Slot } from './slot';
import type { Step } from './step';
import { wordReader } from './wordReader';

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

export class WordPartition implements Partition {
  codes: Lane;
  base = 0;
  classOf = asTheyAre(1);
  readonly needs: readonly Step[];
  size = 0;
  private readonly words = new Map<Value, number>();
  private readonly asked: Asked[] = [];
  private joined: readonly number[] = [];
  private read: (records: number) => void = () => undefined;
  /** Classes of the words of dictionaries met so far. */
  private readonly known = new WeakMap<readonly Value[], Uint8Array>();

  constructor(
    private readonly slot: Slot,
    private readonly own: Lane,
  ) {
    this.codes = own;
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
    this.read = wordReader(this.slot, this.own.bytes, {
      ofWord: new Map(words.map((word) => [word, this.joined[this.words.get(word)!]!])),
      ofMissing,
      ofBlank,
      ofOther,
    });
  }

  run(records: number): void {
    const { own, size } = this;
    const { dictionary, codeBase } = this.slot;
    [this.codes, this.base, this.classOf] = [own, 0, asTheyAre(size)];
    if (!dictionary) return this.read(records);
    const { values, codes, lane } = dictionary;
    let classes = this.known.get(values);
    if (!classes) this.known.set(values, (classes = Uint8Array.from(values, (value) => this.classify(value))));
    // A short dictionary's codes are bytes: they stand for the classes as they are.
    if (lane) [this.codes, this.base, this.classOf] = [lane, codeBase, classes];
    else for (let i = 0; i < records; i++) own.bytes[i] = classes[codes[codeBase + i]!]!;
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
