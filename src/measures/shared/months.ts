/** Calendar months as whole numbers (year × 12 + month − 1), so that a column of dates is one pass of look-ups. */
import { civilOf, dayOf, daysInMonth, serialOf } from '../../calendar';
import type { TypedValue } from '../../sheet';

/** Month of a row without a date. */
export const UNDATED = -1;

export function monthIndex(serial: number): number {
  const { year, month } = civilOf(dayOf(serial));
  return year * 12 + month - 1;
}

/** Month of every value; `UNDATED` for blanks and unknowns. */
export function monthsOf(values: readonly TypedValue[] | undefined, rows: number): Int32Array {
  const months = new Int32Array(rows).fill(UNDATED);
  if (!values) return months;
  const known = new Map<number, number>();
  for (let i = 0; i < rows; i++) {
    const value = values[i];
    if (typeof value !== 'number') continue;
    const day = dayOf(value);
    let month = known.get(day);
    if (month === undefined) known.set(day, (month = monthIndex(day)));
    months[i] = month;
  }
  return months;
}

/** The month `YYYY-MM` names, or null where it names none. */
export function parseMonth(text: string): number | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text.trim());
  const month = match ? Number(match[2]) : 0;
  return match && month >= 1 && month <= 12 ? Number(match[1]) * 12 + month - 1 : null;
}

/** `YYYY-MM`, or null for `UNDATED`. */
export function monthName(index: number): string | null {
  return index === UNDATED
    ? null
    : `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Serial of a month's last day. */
export function lastDayOf(index: number): number {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return serialOf({ year, month, day: daysInMonth(year, month) })!;
}
