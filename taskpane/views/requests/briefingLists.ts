/** What the briefings come to, by name. */
import { briefingDefinition, briefings, sdmDefinition } from '../../../src/measures';
import type { Pack } from '../../../src/engine';
import type { SheetTable } from '../../../src/sheet';

export interface BriefingLists {
  /** TL and Admin who are there, and how many of them have been briefed. */
  leaders: number;
  briefed: number;
  /** Names: TL, Admin and agents who had none; and those who got an account before any. */
  never: string[];
  accountFirst: string[];
  longest: { name: string; days: number } | null;
}

export function briefingLists(
  tables: { people: SheetTable; sessions: SheetTable; requests: SheetTable | null },
  staffing: Pack,
  briefing: Pack,
  asOf: number,
): BriefingLists {
  const { people, sessions, requests } = tables;
  const definition = { sdm: sdmDefinition(staffing, asOf), briefing: briefingDefinition(briefing) };
  const found = briefings(people, sessions, requests, definition, asOf);
  const name = (row: number): string =>
    String(people.columns['nama']?.values[row] ?? people.columns['nomor_partner']?.values[row] ?? '');
  const led = found.filter(({ isLeader }) => isLeader);
  const [latest] = found
    .flatMap(({ row, daysSince }) => (daysSince === null ? [] : [{ name: name(row), days: daysSince }]))
    .sort((a, b) => b.days - a.days);
  return {
    leaders: led.length,
    briefed: led.filter(({ daysSince }) => daysSince !== null).length,
    never: found.filter(({ daysSince }) => daysSince === null).map(({ row }) => name(row)),
    accountFirst: found.filter((each) => each.accountFirst).map(({ row }) => name(row)),
    longest: latest ?? null,
  };
}
