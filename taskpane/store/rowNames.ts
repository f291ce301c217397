/** Whom a row is about, as people call them: the name where the workbook has one, and the login beside it. */
import type { SheetTable } from '../../src/sheet';

const NAMES = ['nama_agent', 'nama', 'nama_karyawan'] as const;
const LOGINS = ['login_agent', 'login_tamara', 'login_mycx', 'nomor_partner'] as const;

/** Names by login, of sheets that have both. */
export type Names = ReadonlyMap<string, string>;
export const NOBODY: Names = new Map();

const word = (table: SheetTable, field: string, row: number): string =>
  String(table.columns[field]?.values[row] ?? '').trim();
const firstWord = (table: SheetTable, fields: readonly string[], row: number): string =>
  fields.map((field) => word(table, field, row)).find((text) => text !== '') ?? '';

/** The names a table gives to logins; a word that several people stand behind, such as "X" for none, is nobody's. */
export function namesOf(
  table: SheetTable,
  logins: readonly string[] = LOGINS,
  names: readonly string[] = NAMES,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of table.rows.keys()) {
    const name = firstWord(table, names, row);
    if (name === '') continue;
    for (const login of logins.map((field) => word(table, field, row)).filter(Boolean))
      found.set(login, (found.get(login) ?? name) === name ? name : '');
  }
  return found;
}

/** "Agen 001 (90001)". */
export const nameAndLogin = (name: string, login: string): string =>
  name === '' || login === '' ? name + login : `${name} (${login})`;

/** Whom a row is about; where the sheet has logins only, `names` knows them. '' where the sheet says neither. */
export function personOf(table: SheetTable, row: number, names: Names = NOBODY): string {
  const login = firstWord(table, LOGINS, row);
  return nameAndLogin(firstWord(table, NAMES, row) || (names.get(login) ?? ''), login);
}
