/** Excel's serial dates in SQL, second for second what src/calendar makes of them. */

/** Half up, as JavaScript rounds; SQL's own `round` goes to the even neighbour in PostgreSQL. */
export const rounded = (number: string): string => `floor(${number} + CAST('0.5' AS DOUBLE PRECISION))`;

const seconds = (serial: string): string => rounded(`${serial} * 86400`);

export const dayOf = (serial: string): string => `floor(${seconds(serial)} / 86400)`;

export const timeOf = (serial: string): string => `((${seconds(serial)} - 86400 * ${dayOf(serial)}) / 86400)`;

/** A day by itself has no hour. */
export const hourKnown = (serial: string): string => `(${serial} < 1 OR ${timeOf(serial)} > 0)`;

/** The calendar day of a whole serial, as DATE: Excel counts a 29 February 1900 that never was. NULL far outside Excel's calendar. */
const civil = (serial: string): string =>
  `(CASE WHEN ${serial} BETWEEN -600000 AND 3000000 THEN DATE '1899-12-30' + CAST(${serial} + CASE WHEN ${serial} < 60 THEN 1 ELSE 0 END AS INTEGER) END)`;

const part = (field: 'YEAR' | 'MONTH' | 'DAY', date: string): string =>
  `CAST(EXTRACT(${field} FROM ${date}) AS DOUBLE PRECISION)`;

/** Whole serial of a DATE. */
const serialOf = (date: string): string =>
  `CAST((${date} - DATE '1899-12-30') - CASE WHEN ${date} < DATE '1900-03-01' THEN 1 ELSE 0 END AS DOUBLE PRECISION)`;

/** Whole months between two moments. */
export function completedMonths(from: string, to: string): string {
  const a = civil(dayOf(from));
  const b = civil(dayOf(to));
  const months = `(${part('YEAR', b)} - ${part('YEAR', a)}) * 12 + ${part('MONTH', b)} - ${part('MONTH', a)}`;
  const short = `CASE WHEN ${dayOf(to)} < ${dayOf(from)} THEN CASE WHEN ${part('DAY', a)} < ${part('DAY', b)} THEN 1 ELSE 0 END WHEN ${part('DAY', b)} < ${part('DAY', a)} THEN -1 ELSE 0 END`;
  return `(${months} + ${short})`;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

/** The same day so many months later, or the last day of a month that lacks it. */
export function monthsLater(serial: string, months: string): string {
  const date = civil(`floor(${serial})`);
  const index = `(${part('YEAR', date)} * 12 + ${part('MONTH', date)} - 1 + ${months})`;
  const year = `CAST(floor(${index} / 12) AS INTEGER)`;
  const first = `make_date(${year}, CAST(${index} - 12 * floor(${index} / 12) AS INTEGER) + 1, 1)`;
  const last = part('DAY', `(${first} + INTERVAL '1 month' - INTERVAL '1 day')`);
  const day = `CAST(least(${part('DAY', date)}, ${last}) AS INTEGER)`;
  return `(CASE WHEN ${index} >= ${FIRST_YEAR * 12} AND ${index} < ${(LAST_YEAR + 1) * 12} THEN ${serialOf(`(${first} + (${day} - 1))`)} END)`;
}

/** `YYYY-MM`. */
export function monthText(serial: string): string {
  const date = civil(dayOf(serial));
  const digits = (field: 'YEAR' | 'MONTH', count: number) =>
    `lpad(CAST(CAST(EXTRACT(${field} FROM ${date}) AS INTEGER) AS TEXT), ${count}, '0')`;
  return `(${digits('YEAR', 4)} || '-' || ${digits('MONTH', 2)})`;
}

/** Working days up to a whole serial, counted from a Monday before all dates: Excel's day 2 was a Monday. */
export const workingDaysUpTo = (day: string): string =>
  `(5 * floor((${day} + 5) / 7) + least(${day} + 6 - 7 * floor((${day} + 5) / 7), 5))`;

/** Calendar month as a whole number, year × 12 + month − 1. */
export function monthIndex(serial: string): string {
  const date = civil(dayOf(serial));
  return `CAST(EXTRACT(YEAR FROM ${date}) * 12 + EXTRACT(MONTH FROM ${date}) - 1 AS INTEGER)`;
}

/** The month that a day would be of with day and month exchanged; NULL where that is no date. */
export function swappedMonthIndex(serial: string): string {
  const date = civil(dayOf(serial));
  const day = `EXTRACT(DAY FROM ${date})`;
  return `(CASE WHEN ${day} <= 12 THEN CAST(EXTRACT(YEAR FROM ${date}) * 12 + ${day} - 1 AS INTEGER) END)`;
}
