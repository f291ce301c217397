/** How long records are kept (W04 6): EDATE(record date, months of the form). Nothing is deleted; what is past its date is only named. */
import { addMonths, dayOf } from '../calendar';
import type { Pack } from '../engine';
import type { SheetTable } from '../sheet';
import { foldCase } from '../grid';
import { numberIn, requiredValues, valuesOf } from './shared/columns';
import { MissingParameter } from './shared/parameters';

export interface Retention {
  row: number;
  /** Serial of the last day it must be kept; null without a record date or for a form without a retention. */
  keepUntil: number | null;
  state: 'keep' | 'past' | 'unknown';
  /** Days left; negative when past. */
  daysLeft: number | null;
}

/** Months each form is kept, by its code, from the documents pack (`lookups.retentionMonths`). */
export function retentionMonths(pack: Pack): Map<string, number> {
  const months = pack.lookups?.['retentionMonths']?.values;
  if (!months) throw new MissingParameter(pack.id, 'lookups.retentionMonths');
  return new Map(
    Object.entries(months).flatMap(([code, kept]) =>
      typeof kept === 'number' ? [[foldCase(code), kept] as const] : [],
    ),
  );
}

/** Serial of the last day a record must be kept; 29 February becomes the 28th, as EDATE has it. */
export function keepUntil(recorded: number, months: number): number {
  return addMonths(dayOf(recorded), months);
}

/** @param records one row a record: `tgl_rekaman`, `kode_form` */
export function retention(records: SheetTable, months: ReadonlyMap<string, number>, asOf: number): Retention[] {
  const days = requiredValues(records, 'tgl_rekaman');
  const forms = valuesOf(records, 'kode_form');
  return records.rows.map((_, row) => {
    const day = numberIn(days, row);
    const kept = months.get(foldCase(forms?.[row]));
    if (day === null || kept === undefined) return { row, keepUntil: null, state: 'unknown', daysLeft: null };
    const until = keepUntil(day, kept);
    const daysLeft = until - dayOf(asOf);
    return { row, keepUntil: until, state: daysLeft >= 0 ? 'keep' : 'past', daysLeft };
  });
}
