/** The tables of a program, looked up four at a time: what they find out is joined before it is written. */
import { BLOCK } from '../tri';
import { DecisionTable } from './decisionTable';
import { sharing, type Output } from './cut';
import type { Step } from './step';

/** Where the findings of a block go. */
export interface Findings {
  /** A state a record of the block. */
  state: Int32Array;
  /** Bits of the rules: `words` numbers a record, record 0 of the block at `at`. */
  bits: Uint32Array;
  words: number;
  at: number;
}

const EVERY = Uint16Array.from({ length: BLOCK }, (_, row) => row);
/** What stands in for a table that is not there. */
const NO_INDEX = new Uint16Array(BLOCK);
const NO_FINDING = new Int32Array(1);

export class DecisionTables {
  private readonly tables: readonly DecisionTable[];

  /**
   * @param words numbers a record in the bits
   * @param block the widest block of records
   */
  constructor(outputs: readonly Output[], words: number, block: number) {
    this.tables = sharing(outputs, block).map((group) => new DecisionTable(group, words, block));
  }

  /** What must have run before `decide`. */
  get needs(): Step[] {
    return this.tables.flatMap(({ needs }) => needs);
  }

  /** Adds what the tables say of each record of the block; record k of the block is row `selection[k]`. */
  decide(records: number, selection: Uint16Array | null, findings: Findings): void {
    const rows = selection ?? EVERY;
    for (let t = 0; t < this.tables.length; t += 4) {
      const four = this.tables.slice(t, t + 4);
      for (const table of four) table.locate(records);
      if (!add(four, records, rows, findings)) {
        for (const table of four) table.fill(records);
        add(four, records, rows, findings);
      }
    }
  }
}

/** False where an entry is still to be filled in; it then adds nothing. */
function add(
  [a, b, c, d]: readonly DecisionTable[],
  records: number,
  rows: Uint16Array,
  { state, bits, words, at }: Findings,
): boolean {
  const [atA, atB, atC, atD] = [a!.index, b?.index ?? NO_INDEX, c?.index ?? NO_INDEX, d?.index ?? NO_INDEX];
  const [ofA, ofB, ofC, ofD] = [a!.states, b?.states ?? NO_FINDING, c?.states ?? NO_FINDING, d?.states ?? NO_FINDING];
  let empty = 0;
  for (let word = 0; word < words; word++) {
    const of = (table: DecisionTable | undefined) => table?.bits[word] ?? NO_FINDING;
    const [bitsA, bitsB, bitsC, bitsD] = [of(a), of(b), of(c), of(d)];
    const start = at * words + word;
    for (let k = 0; k < records; k++) {
      const i = atA[k]!;
      const j = atB[k]!;
      const l = atC[k]!;
      const m = atD[k]!;
      const found = ofA[i]! | ofB[j]! | ofC[l]! | ofD[m]!;
      empty |= found;
      const row = rows[k]!;
      state[row]! |= found & ~(found >> 31);
      bits[start + row * words]! |= bitsA[i]! | bitsB[j]! | bitsC[l]! | bitsD[m]!;
    }
  }
  return empty >= 0;
}
