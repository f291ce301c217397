/** Shapes what a body returns into what Excel takes. */
import type { Result } from './cells';
import { Failure } from './failure';

/** Excel on the web takes 5 MB an answer; half a megabyte is left for what wraps the cells. */
const MAX_BYTES = 4_500_000;

/** The result itself, rectangular and small enough; an empty spill becomes one empty cell, for Excel has no empty array. */
export function fitting(result: Result): Result {
  if (!Array.isArray(result)) return result;
  const columns = result.reduce((most, row) => Math.max(most, row.length), 0);
  if (result.length === 0 || columns === 0) return [['']];
  let bytes = 0;
  for (const row of result) {
    while (row.length < columns) row.push('');
    for (const cell of row) bytes += typeof cell === 'string' ? cell.length + 3 : 8;
  }
  if (bytes > MAX_BYTES) throw new Failure('value', 'spillTooLarge', { rows: result.length, columns });
  return result;
}
