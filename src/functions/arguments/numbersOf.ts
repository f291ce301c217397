import { errorOf } from '../shared/cells';
import { isBlank } from '../../grid';
import { Failure } from '../shared/failure';
import { parseNumber } from './parseNumber';
import { listOf, type RangeValue } from './range';

/**
 * The numbers of a column, null for blanks; text numbers are read. A first cell that is no number is its caption and is left
 * out. Anything else that is no number is refused with its row, counted within the range.
 */
export function numbersOf(range: RangeValue): { values: (number | null)[]; caption: string | null } {
  const cells = listOf(range);
  const first = cells[0];
  const caption =
    typeof first === 'string' && !isBlank(first) && errorOf(first) === undefined && parseNumber(first) === null
      ? first.trim()
      : null;
  const values = cells.slice(caption === null ? 0 : 1).map((cell, index) => {
    if (isBlank(cell)) return null;
    const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? parseNumber(cell) : null;
    if (value === null) {
      const row = index + (caption === null ? 1 : 2);
      throw new Failure('value', 'cellNumber', { ...range.at, row, found: errorOf(cell) ?? String(cell) });
    }
    return value;
  });
  return { values, caption };
}
