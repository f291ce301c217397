/** Who has been briefed (W04 5.3.3, 5.3.4): people of the given roles with at least one session, of all of them. */
import { dayOf } from '../../calendar';
import type { SheetTable } from '../../sheet';
import { foldCase } from '../../grid';
import { numberIn, requiredValues, valuesOf } from '../shared/columns';
import { ratioOf } from '../shared/share';

export interface BriefingCoverage {
  people: number;
  briefed: number;
  /** Null where nobody holds one of the roles. */
  ratio: number | null;
  /** Rows of the people still to be briefed. */
  missing: number[];
  /** Per row of `people`: days since the last session; null where there was none. */
  daysSince: (number | null)[];
}

/**
 * @param people one row a person who is there (`nama`, `nomor_partner`, `jabatan`)
 * @param sessions one row a session or an attendee (`tgl_sosialisasi`, `nomor_partner`, `peserta`: one name, or several
 *   separated by commas or semicolons)
 */
export function briefingCoverage(
  people: SheetTable,
  sessions: SheetTable,
  roles: readonly string[],
  asOf: number,
): BriefingCoverage {
  const last = lastSessions(sessions, dayOf(asOf));
  const positions = requiredValues(people, 'jabatan');
  const wanted = new Set(roles.map(foldCase));
  const daysSince = people.rows.map((_, row) => {
    const days = ['nomor_partner', 'nama'].map(
      (field) => last.get(foldCase(valuesOf(people, field)?.[row])) ?? -Infinity,
    );
    const day = Math.max(...days);
    return day === -Infinity ? null : dayOf(asOf) - day;
  });
  const counted = people.rows.map((_, row) => row).filter((row) => wanted.has(foldCase(positions[row])));
  const missing = counted.filter((row) => daysSince[row] === null);
  const briefed = counted.length - missing.length;
  return { people: counted.length, briefed, ratio: ratioOf(briefed, counted.length), missing, daysSince };
}

function lastSessions(sessions: SheetTable, today: number): Map<string, number> {
  const days = requiredValues(sessions, 'tgl_sosialisasi');
  const attendees = requiredValues(sessions, 'peserta');
  const partners = valuesOf(sessions, 'nomor_partner');
  const last = new Map<string, number>();
  for (let row = 0; row < sessions.rows.length; row++) {
    const day = numberIn(days, row);
    if (day === null || dayOf(day) > today) continue;
    for (const name of [...String(attendees[row] ?? '').split(/[,;\n]/), String(partners?.[row] ?? '')]) {
      const key = foldCase(name);
      if (key !== '') last.set(key, Math.max(last.get(key) ?? -Infinity, dayOf(day)));
    }
  }
  return last;
}
