/**
 * What Excel makes of a text that an add-in writes: it reads it as if it were typed in US English, whatever its own language
 * (OfficeDev/office-js issues 1559, 229). Amounts, fractions, times with AM and PM, month/day dates and names of months.
 */
import type { CellValue } from './types';

/** As Entry in ./entry, without a formula. */
interface Entry {
  value: CellValue;
  numberFormat?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const SEP = '[\\s\\-/]*';

const AMOUNT = /^([-(]?)\$?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\)?)$/;
const FRACTION = /^(\d+) (\d{1,2})\/(\d{1,2})$/;
const CLOCK = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))? ?([ap])m?$/i;
const NUMERIC = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/;
const MONTH_FIRST = new RegExp(`^${MONTH}${SEP}(\\d{1,2})(?:,?${SEP}(\\d{4}))?$`, 'i');
const MONTH_YEAR = new RegExp(`^${MONTH}${SEP}(\\d{4})$`, 'i');
const DAY_FIRST = new RegExp(`^(\\d{1,2})${SEP}${MONTH}(?:${SEP}(\\d{4}|\\d{2}))?$`, 'i');

/** Null where the text stays a text. @param serial a calendar day as the workbook counts days; null where there is no such day */
export function readUsEnglish(
  text: string,
  serial: (year: number, month: number, day: number) => number | null,
): Entry | null {
  return readAmount(text) ?? readFraction(text) ?? readClock(text) ?? readDay(text, serial);
}

function readAmount(text: string): Entry | null {
  const match = AMOUNT.exec(text);
  if (!match) return null;
  const [, sign, whole, decimals = '', close] = match;
  if ((sign === '(') !== (close === ')')) return null;
  const value = Number(whole!.replaceAll(',', '') + decimals);
  return { value: sign ? -value : value, ...(text.includes('$') ? { numberFormat: '$#,##0' } : {}) };
}

function readFraction(text: string): Entry | null {
  const match = FRACTION.exec(text);
  if (!match || Number(match[3]) === 0) return null;
  return { value: Number(match[1]) + Number(match[2]) / Number(match[3]), numberFormat: '# ?/?' };
}

function readClock(text: string): Entry | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (hour > 12 || minute > 59 || second > 59) return null;
  const later = match[4]!.toLowerCase() === 'p' ? 12 : 0;
  return { value: (((hour % 12) + later) * 3600 + minute * 60 + second) / 86_400, numberFormat: 'h:mm AM/PM' };
}

function readDay(text: string, serial: (year: number, month: number, day: number) => number | null): Entry | null {
  const parts = dayParts(text);
  if (!parts) return null;
  const value = serial(parts.year, parts.month, parts.day);
  return value === null ? null : { value, numberFormat: parts.format };
}

function dayParts(text: string): { year: number; month: number; day: number; format: string } | null {
  const thisYear = new Date().getFullYear();
  const named = (word: string) => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  const full = (year: string | undefined) =>
    year === undefined ? thisYear : year.length === 2 ? 2000 + Number(year) : Number(year);
  let match = NUMERIC.exec(text);
  if (match) {
    return {
      month: Number(match[1]),
      day: Number(match[2]),
      year: full(match[3]),
      format: match[3] ? 'm/d/yyyy' : 'd-mmm',
    };
  }
  match = MONTH_YEAR.exec(text);
  if (match) return { month: named(match[1]!), day: 1, year: Number(match[2]), format: 'mmm-yy' };
  match = MONTH_FIRST.exec(text);
  if (match) return { month: named(match[1]!), day: Number(match[2]), year: full(match[3]), format: 'd-mmm' };
  match = DAY_FIRST.exec(text);
  return match && { day: Number(match[1]), month: named(match[2]!), year: full(match[3]), format: 'd-mmm' };
}
