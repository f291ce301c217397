import { monthOf, serialFrom1904 } from '../../calendar';
import { readMonth } from '../../sheet';
import type { LocalText } from '../../text';
import type { Argument } from '../shared/argument';
import { Failure } from '../shared/failure';
import { parseDate } from './date';
import { oneCellArgument } from './oneCell';

/** A calendar month as "YYYY-MM": "2026-03", "03/2026", 202603, "Mar 2026", "Mar-26", or any date in it. Omitted: null, every month. */
export function optionalMonth(about: LocalText): Argument<string | null> {
  return oneCellArgument<string | null>(about, null, (cell, at) => {
    const month = typeof cell === 'boolean' ? null : parseMonth(cell, at.date1904);
    if (!month) throw new Failure('value', 'argumentMonth', { ...at, found: cell });
    return month;
  });
}

/** @param date1904 a day counts from 1904 */
export function parseMonth(cell: string | number, date1904 = false): string | null {
  const text = String(cell).trim();
  const month = readMonth(text);
  // Six digits that are no month are no day either.
  if (month !== null || /^\d{6}$/.test(text)) return month;
  if (typeof cell === 'number') {
    const day = date1904 ? serialFrom1904(cell) : cell;
    return day >= 18_264 && day < 109_575 ? monthOf(day) : null;
  }
  const serial = parseDate(text);
  return serial === null ? null : monthOf(serial);
}
