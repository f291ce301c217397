import { monthOf } from '../../calendar';
import { monthNamed } from '../../sheet';
import type { LocalText } from '../../text';
import type { Argument } from '../shared/argument';
import { Failure } from '../shared/failure';
import { parseDate } from './date';
import { oneCellArgument } from './oneCell';

/** A calendar month as "YYYY-MM": "2026-03", "03/2026", 202603, "Mar 2026", "Mar-26", or any date in it. Omitted: null, every month. */
export function optionalMonth(about: LocalText): Argument<string | null> {
  return oneCellArgument<string | null>(about, null, (cell, at) => {
    const month = typeof cell === 'boolean' ? null : parseMonth(cell);
    if (!month) throw new Failure('value', 'argumentMonth', { ...at, found: cell });
    return month;
  });
}

export function parseMonth(cell: string | number): string | null {
  const text = String(cell).trim();
  const parts = /^(\d{4})[-/.]?(\d{2})$/.exec(text) ?? /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (parts) {
    const [year, month] = parts[1]!.length === 4 ? [parts[1]!, parts[2]!] : [parts[2]!, parts[1]!];
    return Number(month) >= 1 && Number(month) <= 12 && Number(year) >= 1900
      ? `${year}-${month.padStart(2, '0')}`
      : null;
  }
  const [, word, year] = /^(\p{L}+)\.?[\s\-/.']*(\d{4}|\d{2})$/u.exec(text) ?? [];
  const named = word === undefined ? null : monthNamed(word);
  if (named !== null) return `${year!.length === 2 ? `20${year}` : year}-${String(named).padStart(2, '0')}`;
  if (typeof cell === 'number') return cell >= 18_264 && cell < 109_575 ? monthOf(cell) : null;
  const serial = parseDate(text);
  return serial === null ? null : monthOf(serial);
}
