/**
 * Excel's serial dates without a time zone: day 1 is 1 January 1900, day 60 is the 29 February 1900 that never was.
 * Everything goes through day counting; `Date` is used in UTC only, so the machine's zone cannot move a date.
 */

export interface Civil {
  year: number;
  month: number;
  day: number;
}

const MS_PER_DAY = 86_400_000;
/** Serial of 1970-01-01 in the 1900 system. */
const UNIX_EPOCH = 25_569;
/** Days between the 1904 and the 1900 system: a day is so many fewer in a workbook that counts from 1904. */
export const daysBefore1904 = 1_462;
/** Serials below 61 are one day off, because the 1900 system counts a 29 February 1900. */
const LEAP_BUG_END = 61;

/** Days of a common year before each month, and before the next year. */
const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Serial of a civil date, or null where no such day exists (31 February) or it lies before 1900. Counted without `Date`: a file holds a million of them. */
export function serialOf({ year, month, day }: Civil): number | null {
  if (!(year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  const before = BEFORE[month - 1]!;
  if (day > BEFORE[month]! - before + (month === 2 ? leap : 0)) return null;
  const serial = 365 * (year - 1900) + leapYears(year - 1) - leapYears(1899) + before + (month > 2 ? leap : 0) + day;
  return serial < LEAP_BUG_END - 1 ? serial : serial + 1;
}

/** How many there are up to a year. */
const leapYears = (year: number): number => Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

/** Civil date of a serial (its fraction is ignored). Serial 60, which Excel shows as 29 February 1900, reads as 28 February. */
export function civilOf(serial: number): Civil {
  const whole = Math.floor(serial);
  const date = new Date(((whole < LEAP_BUG_END - 1 ? whole + 1 : whole) - UNIX_EPOCH) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD` of a serial. */
export function isoOf(serial: number): string {
  const { year, month, day } = civilOf(serial);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `YYYY-MM-DD HH:mm:ss` of a serial, rounded to the second. */
export function isoDateTimeOf(serial: number): string {
  const seconds = secondsOf(serial);
  const day = Math.floor(seconds / 86_400);
  const rest = seconds - day * 86_400;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${isoOf(day)} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

/**
 * A serial, or the time between two, in whole seconds. Not `Math.round`, which chooses between two ways to round: times
 * are a hair above or below their second, and no processor guesses which.
 */
export function secondsOf(serial: number): number {
  return Math.floor(serial * 86_400 + 0.5);
}

/** The day part of a serial, rounded to the second first, so that 23:59:59.9999 stays on its day. */
export function dayOf(serial: number): number {
  return Math.floor(secondsOf(serial) / 86_400);
}

/** The time part of a serial as a fraction of a day, rounded to the second. */
export function timeOf(serial: number): number {
  const seconds = secondsOf(serial);
  // Not `%`: the remainder of doubles is a call, forty times as slow.
  return (seconds - Math.floor(seconds / 86_400) * 86_400) / 86_400;
}

/** A whole serial is a day whose hour nobody recorded, not midnight; a time of day by itself (below 1) always has its hour. */
export function hasHour(serial: number): boolean {
  return serial < 1 || timeOf(serial) > 0;
}

/** The 1900-system serial of a serial from a 1904-system workbook. */
export function serialFrom1904(serial: number): number {
  return serial + daysBefore1904;
}
