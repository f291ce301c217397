/** Whom a row is about, as people call them: the name where the sheet has one, and the login beside it. */
import type { SheetTable } from '../../src/sheet';

const NAMES = ['nama_agent', 'nama', 'nama_karyawan'] as const;
const LOGINS = ['login_agent', 'login_mycx', 'nomor_partner'] as const;

/** "Agen 001 (90001)"; '' where the sheet says neither. */
export function personOf(table: SheetTable, row: number): string {
  const word = (fields: readonly string[]) =>
    fields.map((field) => String(table.columns[field]?.values[row] ?? '').trim()).find((text) => text !== '') ?? '';
  const [name, login] = [word(NAMES), word(LOGINS)];
  return name === '' || login === '' ? name + login : `${name} (${login})`;
}
