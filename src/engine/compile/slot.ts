/** A fact of a compiled pack: where a block of records finds its values. */
import { BLOCK } from '../tri';
import type { FactType, Value } from '../value';

/** Values of a column as small numbers: `values[codes[row]]` is the cell. */
export interface Dictionary {
  values: readonly Value[];
  codes: ArrayLike<number>;
}

export interface Slot {
  id: number;
  name: string;
  kind: 'field' | 'derived' | 'parameter' | 'asOf';
  type: FactType;
  /** Record i of the block is `values[base + i]`. */
  values: ArrayLike<Value>;
  base: number;
  /** The whole column as doubles (NaN: not known), where an encoded column brings it. */
  encodedNumbers: Float64Array | null;
  /** Set while the block reads from an encoded column. */
  dictionary: Dictionary | null;
  /** The block's own memory, where values are computed or gathered. */
  buffer: Value[];
  /** Ranged parameters it leans on, sorted. */
  leans: readonly string[];
  /** The function of a derived fact. */
  function?: string;
  /** Facts it is computed from. */
  sources: readonly Slot[];
}

export const NOTHING: readonly Value[] = new Array<Value>(BLOCK).fill(undefined);

export function filledWith(value: Value): Value[] {
  return new Array<Value>(BLOCK).fill(value);
}
