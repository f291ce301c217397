/** Typed values as people read them, as inputs hold them, and as cells take them. */
import { civilOf, dayOf, daysBefore1904, hasHour, isoOf, serialFrom1904, timeOf } from '../../src/calendar';
import { kindOf, type FieldType, type TypedValue, type ValueKind } from '../../src/sheet';
import type { CellWrite, WriteAs } from '../../src/office';
import type { Language } from '../../src/text';

const two = (n: number) => String(n).padStart(2, '0');

function clock(fraction: number): string {
  const minutes = Math.round(fraction * 1440);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** 00:02:17 of so many seconds. */
function lasting(seconds: number): string {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two).join(':');
}

/** 01/03/2025 08:30, Ya, 1.234,5 */
export function showValue(value: TypedValue, type: FieldType, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return language === 'id' ? (value ? 'Ya' : 'Tidak') : value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  const kind = kindOf(type);
  if (kind === 'day' || kind === 'moment') {
    const { year, month, day } = civilOf(dayOf(value));
    const time = kind === 'moment' && timeOf(value) > 0 ? ` ${clock(timeOf(value))}` : '';
    return `${two(day)}/${two(month)}/${year}${time}`;
  }
  if (kind === 'clock') return clock(value);
  if (kind === 'seconds') return lasting(value);
  return value.toLocaleString(language === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: 4 });
}

/** The text an input of that type holds for a value: ISO for dates, as DateInput holds them. */
export function entryOf(value: TypedValue, type: FieldType): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak';
  if (typeof value === 'string') return value;
  const kind = kindOf(type);
  if (kind === 'day') return isoOf(dayOf(value));
  // A day without an hour gets none.
  if (kind === 'moment') return isoOf(dayOf(value)) + (hasHour(value) ? `T${clock(timeOf(value))}` : '');
  if (kind === 'clock') return clock(value);
  return String(value);
}

/** How a cell takes the value: ids and words as text, dates as serials with a date format, counted as the workbook does. */
export function cellOf(value: TypedValue, type: FieldType, date1904 = false): Pick<CellWrite, 'value' | 'as'> | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return { value: value ? 'Ya' : 'Tidak', as: 'text' };
  if (typeof value === 'string') return { value, as: 'text' };
  return { value: isDay(type) && date1904 ? value - daysBefore1904 : value, as: WRITTEN[kindOf(type)] };
}

const isDay = (type: FieldType): boolean => ['day', 'moment'].includes(kindOf(type));

/** The number of a cell as the value it stands for. */
export const numberOf = (cell: number, type: FieldType, date1904: boolean): number =>
  isDay(type) && date1904 ? serialFrom1904(cell) : cell;

/** How a number is written, by what it is. */
const WRITTEN: Readonly<Record<ValueKind, WriteAs>> = {
  day: 'date',
  moment: 'datetime',
  clock: 'time',
  number: 'number',
  seconds: 'number',
  words: 'number',
  choice: 'number',
  flag: 'number',
};
