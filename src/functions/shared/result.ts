/** Shapes what a body returns into what Excel takes. */
import type { Result, ResultCell, Shown, ShownCell } from './cells';
import { Failure } from './failure';

/** Excel on the web takes 5 MB an answer; half a megabyte is left for what wraps the cells. */
const MAX_BYTES = 4_500_000;
const SHARE = '0.00%';
const SHARE_BYTES = 80;

/**
 * The result itself, rectangular and small enough; an empty spill becomes one empty cell, for Excel has no empty array.
 * @param formatted Excel takes numbers with their format
 */
export function fitting(result: Result, formatted = false): Shown {
  const shown = (cell: ResultCell): ShownCell =>
    typeof cell !== 'object'
      ? cell
      : formatted
        ? { type: 'FormattedNumber', basicValue: cell.share, numberFormat: SHARE }
        : cell.share;
  if (!Array.isArray(result)) return shown(result);
  const columns = result.reduce((most, row) => Math.max(most, row.length), 0);
  if (result.length === 0 || columns === 0) return [['']];
  let bytes = 0;
  const rows = result.map((row) => {
    while (row.length < columns) row.push('');
    for (const cell of row)
      bytes += typeof cell === 'string' ? cell.length + 3 : typeof cell === 'object' ? SHARE_BYTES : 8;
    return row.map(shown);
  });
  if (bytes > MAX_BYTES) throw new Failure('value', 'spillTooLarge', { rows: result.length, columns });
  return rows;
}
