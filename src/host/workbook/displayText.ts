import { numfmt } from '@univerjs/core';
import { DAYS_BEFORE_1904 } from './countDays';
import type { CellValue } from './types';

/**
 * The text a cell shows for a value under a number format.
 * @param locale BCP 47 tag; decides decimal comma and month names
 */
export function displayText(value: CellValue, format: string, date1904 = false, locale = 'en-US'): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return format.includes('@') && format !== '@' ? safely(format, value, locale) : value;
  if (format === '@') return String(value);
  if (format === 'General') return general(value, locale);
  return safely(format, shownNumber(value, format, date1904), locale);
}

/** The number whose 1900 day a format shows. */
export function shownNumber(value: number, format: string, date1904: boolean): number {
  // Hours that are counted past a day are no time of a day.
  const isDay = date1904 && numfmt.isDateFormat(format) && !/\[[hms]+\]/i.test(format);
  return isDay ? value + DAYS_BEFORE_1904 : value;
}

/** General shows at most 11 characters; beyond that it turns to 10 significant digits or to exponents. */
function general(value: number, locale: string): string {
  return safely('General', value, locale);
}

function safely(format: string, value: string | number, locale: string): string {
  try {
    return numfmt.format(format, value, { locale, throws: true });
  } catch {
    return String(value); // an unknown format: Excel would have refused it when it was set
  }
}
