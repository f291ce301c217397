/** A fact of a compiled pack: where a block of records finds its values. */
import { BLOCK, type Lane } from '../tri';
import type { FactType, Value } from '../value';
import type { Step } from './step';

/** Values of a column as small numbers: `values[codes[row]]` is the cell. */
export interface Dictionary {
  values: readonly Value[];
  codes: Uint8Array | Uint16Array;
  /** The codes, where they are bytes. */
  lane: Lane | null;
  /** It tells blank and missing cells from all others, and nothing more. */
  blanksOnly: boolean;
}

export interface Slot {
  id: number;
  name: string;
  kind: 'field' | 'derived' | 'parameter' | 'asOf';
  type: FactType;
  /** Record i of the block is `values[base + i]`. */
  values: ArrayLike<Value>;
  base: number;
  /** Set where records are rows read by index: record i of the block is `rows[from + i][column]`. */
  rows: readonly (readonly Value[])[] | null;
  column: number;
  /** What conditions read of it: cells as they are, words to compare with a constant, which are blank, doubles. */
  uses: { values: boolean; words: boolean; blanks: boolean; numbers: boolean };
  /** Rows of the block the slot was bound for, counted from `from`; null: all, in order. */
  selection: Uint16Array | null;
  from: number;
  /** The whole column as doubles (NaN: not known), where an encoded column brings it. */
  encodedNumbers: Float64Array | null;
  /** Set while the block reads from an encoded column. */
  dictionary: Dictionary | null;
  /** Record i of the block has the code `codes[codeBase + i]`. */
  codeBase: number;
  /** The block's own memory, where values are computed or gathered. */
  buffer: Value[];
  /** Ranged parameters it leans on, sorted. */
  leans: readonly string[];
  /** Where only blanks need the function: the field it keeps, and what a blank and a missing cell become. */
  keeps?: { field: Slot; blank: Value; missing: Value };
  /** The function of a derived fact. */
  function?: string;
  /** Facts it is computed from. */
  sources: readonly Slot[];
  /** How it is computed; null for what is given. */
  step: Step | null;
  /** Computed from its sources as doubles. */
  byNumbers: boolean;
  /** Its one value, where it is the same for every record: a parameter, or computed from parameters alone. */
  constant: { value: Value } | null;
}

/** Says that something reads a slot; a derived one then reads its sources. */
export function use(slot: Slot, how: keyof Slot['uses']): void {
  slot.uses[how] = true;
  const read = slot.byNumbers ? 'numbers' : 'values';
  for (const source of slot.sources) if (!source.uses[read]) use(source, read);
}

export const NOTHING: readonly Value[] = new Array<Value>(BLOCK).fill(undefined);
