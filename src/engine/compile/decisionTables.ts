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
  const stride = 1 + words;
  const none = new Int32Array(stride);
  const [atA, atB, atC, atD] = [a!.index, b?.index ?? NO_INDEX, c?.index ?? NO_INDEX, d?.index ?? NO_INDEX];
  const [inA, inB, inC, inD] = [a!.entries, b?.entries ?? none, c?.entries ?? none, d?.entries ?? none];
  let empty = 0;
  for (let word = 1; word <= words; word++) {
    const start = at * words + word - 1;
    for (let k = 0; k < records; k++) {
      const i = atA[k]! * stride;
      const j = atB[k]! * stride;
      const l = atC[k]! * stride;
      const m = atD[k]! * stride;
      const found = inA[i]! | inB[j]! | inC[l]! | inD[m]!;
      empty |= found;
      const row = rows[k]!;
      state[row]! |= found & ~(found >> 31);
      bits[start + row * words]! |= inA[i + word]! | inB[j + word]! | inC[l + word]! | inD[m + word]!;
    }
  }
  return empty >= 0;
}
