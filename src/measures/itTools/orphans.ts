/**
 * Accounts still open after their owner left (W04 5.2.1). The owner's leaving date comes from the register itself, else from
 * the roster, found by perner, else by login, else by name.
 */
import { dayOf, workingDaysBetween } from '../../calendar';
import type { SheetTable, TypedValue } from '../../sheet';
import { columnOf, numberIn, valuesOf } from '../shared/columns';
import { foldCase } from '../../grid';
import type { AccountWords } from './accounts';

export interface Orphan {
  /** Row of the register. */
  row: number;
  /** Row of the roster that tells of the leaving; null where the register does. */
  person: number | null;
  matchedBy: 'register' | 'perner' | 'login' | 'name';
  /** Serial of the day the owner left; null where only the status says so. */
  left: number | null;
  calendarDays: number | null;
  workingDays: number | null;
  /** Beyond the deadline; false while none is set. */
  overdue: boolean;
}

/** @param people the roster; null where the register alone must do */
export function orphans(accounts: SheetTable, people: SheetTable | null, words: AccountWords, asOf: number): Orphan[] {
  const today = dayOf(asOf);
  const leftWords = new Set(words.left.map(foldCase));
  const findPerson = people && personFinder(accounts, people);
  const found: Orphan[] = [];
  for (let row = 0; row < accounts.rows.length; row++) {
    if (!isAccount(accounts, row) || isClosed(accounts, row, words, today)) continue;
    const own = leaving(accounts, row, leftWords);
    const match = own.gone ? null : (findPerson?.(row) ?? null);
    const { gone, day } = match ? leaving(people!, match.row, leftWords) : own;
    if (!gone || (day !== null && day > today)) continue;
    const calendarDays = day === null ? null : today - day;
    found.push({
      row,
      person: match?.row ?? null,
      matchedBy: match?.by ?? 'register',
      left: day,
      calendarDays,
      workingDays: day === null ? null : workingDaysBetween(day, today),
      overdue: words.maxDays !== null && calendarDays !== null && calendarDays > words.maxDays,
    });
  }
  return found.sort((a, b) => (b.calendarDays ?? -1) - (a.calendarDays ?? -1));
}

function leaving(
  table: SheetTable,
  row: number,
  leftWords: ReadonlySet<string>,
): { gone: boolean; day: number | null } {
  const day = numberIn(valuesOf(table, 'tgl_non_aktif'), row);
  if (day !== null) return { gone: true, day: dayOf(day) };
  return { gone: leftWords.has(foldCase(valuesOf(table, 'status_karyawan')?.[row])), day: null };
}

/** A request without a user yet is no account; a sheet without that column is a register, every row of it an account. */
function isAccount(accounts: SheetTable, row: number): boolean {
  const users = valuesOf(accounts, 'user_id');
  return !users || foldCase(users[row]) !== '';
}

function isClosed(accounts: SheetTable, row: number, { closed }: AccountWords, today: number): boolean {
  const status = foldCase(valuesOf(accounts, 'status_user')?.[row]);
  if (closed.some((word) => foldCase(word) === status)) return true;
  return ['tgl_blokir', 'tgl_hapus'].some((field) => {
    const day = numberIn(valuesOf(accounts, field), row);
    return day !== null && dayOf(day) <= today;
  });
}

type Finder = (account: number) => { row: number; by: 'perner' | 'login' | 'name' } | null;

function personFinder(accounts: SheetTable, people: SheetTable): Finder {
  const ways = [
    { by: 'perner', from: 'nomor_partner', to: ['nomor_partner'] },
    { by: 'login', from: 'user_id', to: ['login_tamara', 'login_mycx'] },
    { by: 'name', from: 'nama_karyawan', to: ['nama'] },
  ] as const;
  const found = ways.map(({ by, from, to }) => ({ by, values: valuesOf(accounts, from), rows: rowsBy(people, to) }));
  return (account) => {
    for (const { by, values, rows } of found) {
      const key = foldCase(values?.[account]);
      const row = key === '' ? undefined : rows.get(key);
      if (row !== undefined) return { row, by };
    }
    return null;
  };
}

/** Last row of each value: of somebody who came back, the newest entry counts. */
function rowsBy(people: SheetTable, fields: readonly string[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const field of fields)
    columnOf(people, field)?.values.forEach((value: TypedValue, row) => {
      const key = foldCase(value);
      if (key !== '') rows.set(key, row);
    });
  return rows;
}
