/** Intervals of doubles with both bounds inside. */
import type { Interval } from '../operators';

export type Bounds = readonly [low: number, high: number];

/** An open bound moves to the next double. */
export function bounds({ low, high, open = false }: Interval): Bounds {
  return open ? [low === -Infinity ? low : nextUp(low), high === Infinity ? high : -nextUp(-high)] : [low, high];
}

/** The next larger double. */
export function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const cell = new DataView(new ArrayBuffer(8));
  cell.setFloat64(0, value);
  cell.setBigInt64(0, cell.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return cell.getFloat64(0);
}
