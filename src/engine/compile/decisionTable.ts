/**
 * Rules over several facts as a table: one entry for every combination of classes. An entry is filled in the first time a
 * record asks for it, by running the conditions themselves on that combination; from then on it costs one look-up, however
 * many rules, readings and ends of ranges it stands for.
 */
import { BLOCK, F, lane, U } from '../tri';
import { nodesAbove, type Cut, type Output, type Sharing } from './cut';
import type { Node } from './node';
import { asTheyAre } from './partition';
import { Places } from './places';
import type { Step } from './step';

/** An entry nobody has asked for; states are never negative. */
const EMPTY = -1;

/** Entries asked for by the block at hand; serves one table after another. */
const missing = new Int32Array(BLOCK);

export class DecisionTable {
  /** Place of each record's combination, once located. */
  readonly index: Uint16Array;
  /** Of each combination the flags of a state, then the bits of broken rules, word by word; made on first use. */
  entries = new Int32Array(0);
  private readonly outputs: readonly Output[];
  private readonly cut: Cut;
  private readonly nodes: readonly Node[];
  private readonly places: Places;

  /**
   * @param words numbers a record in the bits
   * @param block the widest block of records
   */
  constructor(
    { outputs, cut }: Sharing,
    private readonly words: number,
    block: number,
  ) {
    this.index = new Uint16Array(block);
    this.outputs = outputs;
    this.cut = cut;
    this.nodes = nodesAbove(this.cut, outputs);
    this.places = new Places(this.cut);
  }

  /** What must have run before `locate`. */
  get needs(): Step[] {
    return this.cut.inputs.map(({ step }) => step);
  }

  locate(records: number): void {
    const { size } = this.cut;
    const stride = 1 + this.words;
    if (this.entries.length === 0)
      this.entries = Int32Array.from({ length: stride * size }, (_, at) => (at % stride === 0 ? EMPTY : 0));
    this.places.locate(this.index, records);
  }

  /** Fills in the entries that the located records ask for and nobody has asked for before. */
  fill(records: number): void {
    const { entries, words, cut, index } = this;
    const stride = 1 + words;
    let count = 0;
    for (let k = 0; k < records; k++) {
      const entry = index[k]!;
      if (entries[entry * stride] !== EMPTY) continue;
      entries[entry * stride] = 0;
      missing[count++] = entry;
    }
    if (count === 0) return;
    // What was found for this block is kept aside: other tables may want it.
    const { inputs, strides } = cut;
    const lanes = [...inputs.flatMap(({ lane: own }) => own ?? []), ...this.nodes.map((node) => node.lane)];
    const saved = lanes.map(({ bytes }) => bytes.slice(0, count + 3));
    const kept = inputs.map(({ classes: { codes, base, classOf } }) => ({ codes, base, classOf }));
    inputs.forEach(({ classes, lane: own, size }, d) => {
      const codes = own ?? lane(count);
      for (let k = 0; k < count; k++) codes.bytes[k] = Math.floor(missing[k]! / strides[d]!) % size;
      if (!own) Object.assign(classes, { codes, base: 0, classOf: asTheyAre(size) });
    });
    for (const node of this.nodes) node.run(count);
    for (const output of this.outputs) this.enter(output, count);
    saved.forEach((bytes, l) => lanes[l]!.bytes.set(bytes));
    inputs.forEach(({ classes }, d) => Object.assign(classes, kept[d]));
  }

  private enter({ low, high, flags, rule }: Output, count: number): void {
    const { entries, words } = this;
    for (let k = 0; k < count; k++) {
      const [worst, best] = [low.lane.bytes[k]!, high.lane.bytes[k]!];
      const at = missing[k]! * (1 + words);
      entries[at]! |= flags[(worst << 2) | best]!;
      if (rule !== null && worst === F && best !== U) entries[at + 1 + (rule >> 5)]! |= 1 << (rule & 31);
    }
  }
}
