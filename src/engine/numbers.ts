/** Facts as doubles, a block at a time. */
import type { Value } from './value';

export interface Numbers {
  /** Record i of the block is `values[base + i]`; NaN where nothing is known. */
  values: Float64Array;
  base: number;
}

/**
 * Computes a block: `out[i]` from record i of every source. NaN in gives NaN out, unless the function says otherwise.
 * Loops call another module's functions by a local name: outside a bundle each call would look the export up again.
 */
export type NumbersLoop = (out: Float64Array, records: number, sources: readonly Numbers[]) => void;

/** The same function for single values, so that it is written once. */
export function scalarOf(loop: NumbersLoop): (...args: Value[]) => Value {
  const out = new Float64Array(1);
  return (...args) => {
    loop(
      out,
      1,
      args.map((arg) => ({ values: Float64Array.of(arg as number), base: 0 })),
    );
    return out[0];
  };
}
