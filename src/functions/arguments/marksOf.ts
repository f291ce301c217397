import { errorOf, type HostCell } from '../shared/cells';
import { isBlank } from '../../grid';
import { Failure } from '../shared/failure';
import type { RangeValue } from './range';

export type Mark = string | null;

/**
 * Marks of several raters: one row a call, one column a rater, or two ranges of one column. Words are compared without case;
 * blanks are missing. A first row whose words never come back below it is a header and is left out.
 */
export function marksOf(range: RangeValue, second: RangeValue | null): Mark[][] {
  const sides = second ? [range, second] : [range];
  if (second && second.rows.length !== range.rows.length) {
    throw new Failure('value', 'lengthsDiffer', {
      placeA: range.at.place,
      nameA: range.at.name,
      rowsA: range.rows.length,
      placeB: second.at.place,
      nameB: second.at.name,
      rowsB: second.rows.length,
    });
  }
  const rows = range.rows.map((_, index) => sides.flatMap(({ rows }) => rows[index]!.map(markOf)));
  const below = new Set(rows.slice(1).flat());
  const header = rows.length > 1 && rows[0]!.every((mark) => mark !== null && !below.has(mark));
  const marks = header ? rows.slice(1) : rows;
  if (!marks.some((row) => row.filter((mark) => mark !== null).length >= 2))
    throw new Failure('na', 'ratersMissing', { ...range.at });
  return marks;
}

function markOf(cell: HostCell): Mark {
  return isBlank(cell) || errorOf(cell) !== undefined ? null : String(cell).trim().toUpperCase();
}
