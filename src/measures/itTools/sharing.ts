/** One account assigned to several people (W04 5.3.1): overlapping use is sharing, consecutive use is a handover worth a look. */
import { dayOf } from '../../calendar';
import type { SheetTable } from '../../sheet';
import { foldCase } from '../../grid';
import { numberIn, valuesOf } from '../shared/columns';

export interface SharedAccount {
  application: string | null;
  user: string;
  /** Rows of the register, by the day the use began. */
  rows: number[];
  overlapping: boolean;
}

/** @param asOf serial of the day an assignment without an end runs to */
export function sharing(assignments: SheetTable, asOf: number): SharedAccount[] {
  const users = valuesOf(assignments, 'user_id');
  const owners = valuesOf(assignments, 'nomor_partner');
  const applications = valuesOf(assignments, 'aplikasi');
  const accounts = new Map<string, { application: string | null; user: string; uses: Use[] }>();
  for (let row = 0; row < assignments.rows.length; row++) {
    const user = foldCase(users?.[row]);
    const owner = foldCase(owners?.[row]);
    if (user === '' || owner === '') continue;
    const key = `${foldCase(applications?.[row])}\u0001${user}`;
    const account = accounts.get(key) ?? {
      application: (applications?.[row] as string | null | undefined) ?? null,
      user: String(users![row]).trim(),
      uses: [],
    };
    accounts.set(key, account);
    account.uses.push({ row, owner, ...spanOf(assignments, row, asOf) });
  }
  return [...accounts.values()]
    .filter(({ uses }) => new Set(uses.map((use) => use.owner)).size > 1)
    .map(({ application, user, uses }) => ({
      application,
      user,
      rows: uses.sort((a, b) => a.from - b.from || a.row - b.row).map((use) => use.row),
      overlapping: uses.some((a, i) =>
        uses.slice(i + 1).some((b) => a.owner !== b.owner && a.from < b.to && b.from < a.to),
      ),
    }));
}

interface Use {
  row: number;
  owner: string;
  from: number;
  to: number;
}

/** Start and end day; an open end runs past the as-of day, an open start is as early as can be. */
function spanOf(table: SheetTable, row: number, asOf: number): { from: number; to: number } {
  const from = numberIn(valuesOf(table, 'tgl_mulai'), row);
  const to = numberIn(valuesOf(table, 'tgl_selesai'), row);
  return { from: from === null ? -Infinity : dayOf(from), to: to === null ? dayOf(asOf) + 1 : dayOf(to) };
}
