/** Which day a cell shows tells what its workbook counts from: a serial alone does not. */
import { civilOf, dayOf, serialFrom1904 } from '../../calendar';

/** Serials of days between 1927 and 2123, whichever day is the first; fractions just below midnight may be shown as the next day. */
export const mayBeDay = (value: unknown): value is number =>
  typeof value === 'number' && value >= 10_000 && value <= 80_000 && value % 1 < 0.999;

/**
 * True where the cell shows the day of a workbook that counts from 1904, false where it shows that of one that counts from
 * 1900, null where it shows neither, or what both might: a time, a month by its name, another calendar, `####`.
 * @param format as Excel gives it, in English letters; what is shown may be in any language, order and form
 */
export function showsFrom1904(value: unknown, format: unknown, text: string): boolean | null {
  if (!mayBeDay(value)) return null;
  const parts = partsOf(String(format));
  if (!parts.day && !parts.year) return null;
  const shown = (withoutClock(text).match(/\d+/g) ?? []).map(Number);
  const century = shown.some((number) => number > 999) ? Infinity : 100;
  const names = ({ day, year }: ReturnType<typeof civilOf>): boolean =>
    (!parts.day || shown.includes(day)) && (!parts.year || shown.includes(year % century));
  const from1904 = names(civilOf(serialFrom1904(dayOf(value))));
  return from1904 === names(civilOf(dayOf(value))) ? null : from1904;
}

/** What a format shows of a day, by its first section; quoted, escaped and bracketed parts are no codes. */
function partsOf(format: string): { day: boolean; year: boolean } {
  const codes = format
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ' ')
    .split(';')[0]!
    .replace(/general/gi, ' ');
  return { day: /(?<!d)d{1,2}(?!d)/i.test(codes), year: /y/i.test(codes) };
}

/** Hours and minutes might be taken for a day and a year. */
const withoutClock = (text: string): string => text.replace(/\d{1,2}:\d{2}(:\d{2})?([.,]\d+)?/g, ' ');
