import type { CellValue } from './types';
import { readUsEnglish } from './usEnglish';

/** What a typed or assigned value becomes: a constant, a formula, and the number format Excel puts on by itself. */
export interface Entry {
  value: CellValue;
  formula?: string;
  numberFormat?: string;
}

/**
 * Excel treats a string written to Range.values as if it were typed into the cell
 * (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values): `=…` is a formula, `'…` forces text, and texts that
 * look like numbers, percentages, booleans or ISO dates are converted, unless the cell is formatted as text (`@`).
 * @param byAddin what an add-in writes is read as US English besides
 */
export function readEntry(input: string | number | boolean, format: string, date1904 = false, byAddin = false): Entry {
  if (typeof input !== 'string') return { value: input };
  if (input === '') return { value: null };
  if (format === '@') return { value: input };
  if (input.startsWith('=') && input.length > 1) return { value: null, formula: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  const text = input.trim();
  if (/^(true|false)$/i.test(text)) return { value: /^true$/i.test(text) };
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return { value: Number(text) };
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text))
    return { value: Number(text.replaceAll(',', '')), numberFormat: '#,##0' };
  const percent = /^([-+]?\d+(\.\d+)?)%$/.exec(text);
  if (percent) return { value: Number(percent[1]) / 100, numberFormat: percent[2] ? '0.00%' : '0%' };
  const read = readDate(text, date1904) ?? readTime(text);
  if (read) return read;
  return (byAddin ? readUsEnglish(text, (...day) => serialDay(day, date1904)) : null) ?? { value: input };
}

function serialDay([year, month, day]: [number, number, number], date1904: boolean): number | null {
  const utc = Date.UTC(year, month - 1, day);
  const date = new Date(utc);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return (utc - (date1904 ? dayZero1904 : dayZero1900)) / 86_400_000;
}

const dayZero1900 = Date.UTC(1899, 11, 30);
const dayZero1904 = Date.UTC(1904, 0, 1);

function readDate(text: string, date1904: boolean): Entry | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const whole = serialDay([year, month, day], date1904);
  if (whole === null || hour > 23 || minute > 59 || second > 59) return null;
  const serial = whole + (hour * 3600 + minute * 60 + second) / 86_400;
  return { value: serial, numberFormat: match[4] === undefined ? 'yyyy-mm-dd' : 'yyyy-mm-dd h:mm' };
}

function readTime(text: string): Entry | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return {
    value: (hour * 3600 + minute * 60 + second) / 86_400,
    numberFormat: match[3] === undefined ? 'h:mm' : 'h:mm:ss',
  };
}
