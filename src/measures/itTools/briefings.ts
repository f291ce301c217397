/** Who has been briefed on the IT tools (W04 5.3.3, 5.3.4): TL and Admin, agents before their first account, and since when. */
import { dayOf } from '../../calendar';
import type { Pack } from '../../engine';
import type { SheetTable } from '../../sheet';
import { foldCase } from '../../grid';
import { presentPeople } from '../sdm/presentPeople';
import type { SdmDefinition } from '../sdm/definition';
import { numberIn, requiredValues, valuesOf } from '../shared/columns';
import { listParameter, optionalNumber } from '../shared/parameters';

export interface BriefingDefinition {
  /** Positions the supervisor briefs, and those that TL and Admin brief. */
  leaders: readonly string[];
  agents: readonly string[];
  /** Days after which the refresher is due; null while nobody has set them. */
  interval: number | null;
}

export function briefingDefinition(pack: Pack): BriefingDefinition {
  return {
    leaders: listParameter(pack, 'leaders').map(String),
    agents: listParameter(pack, 'agents').map(String),
    interval: optionalNumber(pack, 'refreshInterval'),
  };
}

/** One person who is there and is to be briefed. */
export interface Briefed {
  row: number;
  isLeader: boolean;
  /** Days since the last session; null where there was none. */
  daysSince: number | null;
  /** Never, or longer ago than the interval; null while no interval is set. */
  isLate: boolean | null;
  /** Day the first account was handed over; null where no request says so. */
  firstAccount: number | null;
  /** That day came before any session; null without an account. */
  accountFirst: boolean | null;
}

/**
 * @param people one row a person (`nama`, `nomor_partner`, `jabatan`)
 * @param sessions one row a session or an attendee (`tgl_sosialisasi`, `nomor_partner`, `peserta`: one name, or several
 *   separated by commas or semicolons)
 * @param requests IT-tools requests (`nomor_partner`, `nama_karyawan`, `tgl_serah_terima`), where there are any
 */
export function briefings(
  people: SheetTable,
  sessions: SheetTable,
  requests: SheetTable | null,
  definition: { sdm: SdmDefinition; briefing: BriefingDefinition },
  asOf: number,
): Briefed[] {
  const { leaders, agents, interval } = definition.briefing;
  const today = dayOf(asOf);
  const attended = sessionDays(sessions, today);
  const accounts = requests ? accountDays(requests, today) : new Map<string, Days>();
  const positions = requiredValues(people, 'jabatan');
  const [led, asked] = [leaders, [...leaders, ...agents]].map((list) => new Set(list.map(foldCase)));
  const daysOf = (days: ReadonlyMap<string, Days>, row: number): Days[] =>
    ['nomor_partner', 'nama'].flatMap((field) => days.get(foldCase(valuesOf(people, field)?.[row])) ?? []);
  return presentPeople(people, asOf, definition.sdm)
    .rows.filter((row) => asked!.has(foldCase(positions[row])))
    .map((row): Briefed => {
      const [sat, had] = [daysOf(attended, row), daysOf(accounts, row)];
      const daysSince = sat.length === 0 ? null : today - Math.max(...sat.map(({ last }) => last));
      const firstAccount = had.length === 0 ? null : Math.min(...had.map(({ first }) => first));
      return {
        row,
        isLeader: led!.has(foldCase(positions[row])),
        daysSince,
        isLate: interval === null ? null : daysSince === null || daysSince > interval,
        firstAccount,
        accountFirst: firstAccount === null ? null : sat.every(({ first }) => first > firstAccount),
      };
    });
}

interface Days {
  first: number;
  last: number;
}

function sessionDays(sessions: SheetTable, today: number): Map<string, Days> {
  const days = requiredValues(sessions, 'tgl_sosialisasi');
  const attendees = requiredValues(sessions, 'peserta');
  const partners = valuesOf(sessions, 'nomor_partner');
  const found = new Map<string, Days>();
  for (let row = 0; row < sessions.rows.length; row++)
    note(found, [...String(attendees[row] ?? '').split(/[,;\n]/), partners?.[row]], numberIn(days, row), today);
  return found;
}

function accountDays(requests: SheetTable, today: number): Map<string, Days> {
  const days = valuesOf(requests, 'tgl_serah_terima');
  const [names, partners] = ['nama_karyawan', 'nomor_partner'].map((field) => valuesOf(requests, field));
  const found = new Map<string, Days>();
  if (days)
    for (let row = 0; row < requests.rows.length; row++)
      note(found, [names?.[row], partners?.[row]], numberIn(days, row), today);
  return found;
}

function note(found: Map<string, Days>, people: readonly unknown[], moment: number | null, today: number): void {
  if (moment === null || dayOf(moment) > today) return;
  const day = dayOf(moment);
  for (const each of people) {
    const key = foldCase(each as string);
    if (key === '') continue;
    const known = found.get(key);
    found.set(key, { first: Math.min(known?.first ?? day, day), last: Math.max(known?.last ?? day, day) });
  }
}
