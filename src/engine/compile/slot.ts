/** A fact of a compiled pack: where a block of records finds its values. */
import { BLOCK } from '../tri';
import type { FactType, Value } from '../value';

/** Values of a column as small numbers: `values[codes[row]]` is the cell. */
export interface Dictionary {
  values: readonly Value[];
  codes: Uint16Array;
}

export interface Slot {
  id: number;
  name: string;
  kind: 'field' | 'derived' | 'parameter' | 'asOf';
  type: FactType;
  /** Record i of the block is `values[base + i]`. */
  values: ArrayLike<Value>;
  base: number;
  /** What conditions read of it: cells as they are, words to compare with a constant, doubles. */
  uses: { values: boolean; words: boolean; numbers: boolean };
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
}

/** Says that something reads a slot; a derived one then reads its sources. */
export function use(slot: Slot, how: keyof Slot['uses']): void {
  slot.uses[how] = true;
  for (const source of slot.sources) if (!source.uses.values) use(source, 'values');
}

export const NOTHING: readonly Value[] = new Array<Value>(BLOCK).fill(undefined);

export function filledWith(value: Value): Value[] {
  return new Array<Value>(BLOCK).fill(value);
}
