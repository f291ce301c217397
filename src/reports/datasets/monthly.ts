/** Records of the months looked at, by the day that dates them, and the trace of the rest. */
import { dayOf } from '../../calendar';
import type { TypedValue } from '../../sheet';
import type { LocalText } from '../../text';
import { UNDATED, monthName, monthsOf } from '../../measures';
import type { DatasetContext, ExtraField, FieldReader, TraceLine } from '../model/dataset';
import { weekOf } from '../model/weeks';

export interface Dated {
  records: number[];
  undated: number[];
  day(row: number): number | null;
  /** Readers of day, week and month. */
  field(name: string): FieldReader | null;
  /** Rows without a date, and rows of other months. */
  trace: TraceLine[];
}

/** Of the trace: rows that say again what an earlier one says. */
export const REPEATED: LocalText = { id: 'Berulang, tidak dihitung lagi', en: 'Repeated, not counted again' };

export const DATE_FIELDS: Readonly<Record<'day' | 'week' | 'month', ExtraField>> = {
  day: { label: { id: 'Tanggal', en: 'Day' }, type: 'date' },
  week: { label: { id: 'Minggu', en: 'Week' }, type: 'integer' },
  month: { label: { id: 'Bulan', en: 'Month' }, type: 'text' },
};

/** @param dates one a row of the context's table; undefined where the sheet has no such column: then no row has a month */
export function dated(
  { firstMonth, month, weekStarts, table }: DatasetContext,
  dates: readonly TypedValue[] | undefined,
): Dated {
  const months = monthsOf(dates, table.rows.length);
  const records: number[] = [];
  const undated: number[] = [];
  months.forEach((index, row) => {
    if (index === UNDATED) undated.push(row);
    else if (index >= firstMonth && index <= month) records.push(row);
  });
  const day = (row: number): number | null => {
    const date = dates?.[row];
    return typeof date === 'number' ? dayOf(date) : null;
  };
  const readers: Readonly<Record<string, (row: number) => TypedValue>> = {
    day,
    week: (row) => weekOf(day(row)!, weekStarts),
    month: (row) => monthName(months[row]!),
  };
  return {
    records,
    undated,
    day,
    field: (name) =>
      Object.hasOwn(readers, name) ? { ...DATE_FIELDS[name as keyof typeof DATE_FIELDS], value: readers[name]! } : null,
    trace: [
      { label: { id: 'Tanpa tanggal', en: 'Without a date' }, count: undated.length },
      { label: { id: 'Bulan lain', en: 'Another month' }, count: months.length - undated.length - records.length },
    ],
  };
}
