/** Spans between serial dates, counted as people count them: completed years and months, calendar months, working days. */
import { civilOf, dayOf, serialOf } from './serial';

/** Number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The date `months` later; a day the month lacks becomes its last one (29 Feb + 12 = 28 Feb), as EDATE does. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = civilOf(serial);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return serialOf({ year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) })!;
}

/** Whole months from one date to another; negative when `to` lies before `from`. */
export function completedMonths(from: number, to: number): number {
  if (dayOf(to) < dayOf(from)) return -completedMonths(to, from);
  const a = civilOf(dayOf(from));
  const b = civilOf(dayOf(to));
  return (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
}

/** Whole years from one date to another; somebody born on 29 February turns on 1 March of other years. */
export function completedYears(from: number, to: number): number {
  return Math.trunc(completedMonths(from, to) / 12);
}

/** Working days (Monday to Friday) after `from` up to and with `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: number, to: number): number {
  const a = dayOf(from);
  const b = dayOf(to);
  if (b < a) return -workingDaysBetween(to, from);
  const weeks = Math.floor((b - a) / 7);
  let days = weeks * 5;
  // Serial 2 was a Monday in Excel's calendar from March 1900 on: (serial - 2) mod 7 is 0 for Monday.
  for (let day = a + weeks * 7 + 1; day <= b; day++) if ((day - 2 + 7) % 7 < 5) days++;
  return days;
}

/** `YYYY-MM` of a serial. */
export function monthOf(serial: number): string {
  const { year, month } = civilOf(dayOf(serial));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
