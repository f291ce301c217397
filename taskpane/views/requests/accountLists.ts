/** The lists of accounts somebody must act on, with what names each row. */
import { accountWords, orphans, sharing, type Orphan } from '../../../src/measures';
import type { Pack } from '../../../src/engine';
import type { SheetTable } from '../../../src/sheet';
import { requestExtension, type Stage } from './requestExtension';

export interface OpenAccount {
  row: number;
  name: string;
  user: string;
  /** Day the owner left, and days the account has been open since; null where only the status says so. */
  left: number | null;
  days: number | null;
  overdue: boolean;
  matchedBy: Orphan['matchedBy'];
  /** The first step of a removal that the row does not date. */
  next: Stage | null;
}

export interface SharedRow {
  row: number;
  name: string;
  from: number | null;
  to: number | null;
}

export interface SharedRows {
  application: string;
  user: string;
  overlapping: boolean;
  rows: readonly SharedRow[];
}

/** The longest open first. `people` is the roster, where the workbook has one. */
export function openAccounts(pack: Pack, table: SheetTable, people: SheetTable | null, asOf: number): OpenAccount[] {
  const steps = requestExtension(pack).stages['HAPUS'] ?? [];
  return orphans(table, people, accountWords(pack), asOf).map(({ row, left, calendarDays, overdue, matchedBy }) => ({
    row,
    name: text(table, 'nama_karyawan', row),
    user: text(table, 'user_id', row),
    left,
    days: calendarDays,
    overdue,
    matchedBy,
    next: steps.find((step) => day(table, step.date, row) === null) ?? null,
  }));
}

/** Overlapping use first. */
export function sharedAccounts(table: SheetTable, asOf: number): SharedRows[] {
  return sharing(table, asOf)
    .map(({ application, user, overlapping, rows }) => ({
      application: application ?? '',
      user,
      overlapping,
      rows: rows.map((row) => ({
        row,
        name: text(table, 'nama_karyawan', row) || text(table, 'nomor_partner', row),
        from: day(table, 'tgl_mulai', row),
        to: day(table, 'tgl_selesai', row),
      })),
    }))
    .sort((a, b) => Number(b.overlapping) - Number(a.overlapping));
}

const text = (table: SheetTable, field: string, row: number): string => String(table.columns[field]?.values[row] ?? '');

function day(table: SheetTable, field: string, row: number): number | null {
  const value = table.columns[field]?.values[row];
  return typeof value === 'number' ? value : null;
}
