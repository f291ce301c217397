/** How long records are kept (W04 6): EDATE(record date, months). Nothing is ever deleted; a record past its date is only named. */
import { addMonths, dayOf } from '../calendar';
import type { SheetTable } from '../sheet';
import { numberIn, requiredValues, valuesOf } from './columns';

export interface Retention {
  row: number;
  /** Serial of the last day it must be kept; null without a record date. */
  keepUntil: number | null;
  state: 'keep' | 'past' | 'unknown';
  /** Days left; negative when past. */
  daysLeft: number | null;
}

export interface RetentionOptions {
  asOf: number;
  /** Months every record is kept, where its row does not say otherwise. */
  months: number;
  /** Fields with the record's date, and with months of its own. */
  dateField: string;
  monthsField?: string;
}

export function keepUntil(recorded: number, months: number): number {
  return addMonths(dayOf(recorded), months);
}

export function retention(records: SheetTable, { asOf, months, dateField, monthsField }: RetentionOptions): Retention[] {
  const days = requiredValues(records, dateField);
  const own = monthsField === undefined ? undefined : valuesOf(records, monthsField);
  return records.rows.map((_, row) => {
    const day = numberIn(days, row);
    if (day === null) return { row, keepUntil: null, state: 'unknown', daysLeft: null };
    const until = keepUntil(day, numberIn(own, row) ?? months);
    const daysLeft = until - dayOf(asOf);
    return { row, keepUntil: until, state: daysLeft >= 0 ? 'keep' : 'past', daysLeft };
  });
}
