/** Who is there on a day: joined by then, not gone by then, nobody twice. */
import { dayOf } from '../../calendar';
import type { SheetTable, TypedValue } from '../../sheet';
import { valuesOf } from '../shared/columns';
import { identityKey } from '../shared/identity';
import { PEOPLE, type SdmDefinition } from './definition';

/** Shorter words for an empty seat are initials of somebody's name. */
const SHORTEST_VACANT = 4;

export interface PresentPeople {
  /** Rows of the people who are there, one row a person. */
  rows: number[];
  /** Further rows of somebody already listed. */
  duplicates: number[];
  gone: number[];
  notYet: number[];
  /** Vacant seats and rows that name nobody. */
  nobody: number[];
  /** Counted without a joining date. */
  joinBlank: number[];
  /** Not counted, in doubt: a status or a leaving date that nobody understands. */
  statusUnknown: number[];
  leavingUnknown: number[];
  /** Counted, in doubt: a joining date that nobody understands. */
  joiningUnknown: number[];
  /** Counted, in doubt: beside the name stands that they have left. */
  saidGone: { row: number; word: string }[];
  /** Gone before they joined: not counted, in doubt. */
  leftBefore: number[];
}

export function presentPeople(people: SheetTable, asOf: number, definition: SdmDefinition): PresentPeople {
  const joined = valuesOf(people, PEOPLE.joined);
  const left = valuesOf(people, PEOPLE.left);
  const status = valuesOf(people, PEOPLE.status);
  const active = new Set(definition.activeStatuses.map(identityKey));
  const gone = new Set(definition.goneStatuses.map(identityKey));
  const today = dayOf(asOf);
  const found: PresentPeople = {
    rows: [],
    duplicates: [],
    gone: [],
    notYet: [],
    nobody: [],
    joinBlank: [],
    statusUnknown: [],
    leavingUnknown: [],
    joiningUnknown: [],
    saidGone: [],
    leftBefore: [],
  };
  const isNobody = nobodyIn(people, definition);
  const leftWord = leftWordIn(people, definition);

  const present: number[] = [];
  for (let row = 0; row < people.rows.length; row++) {
    const leaving = left?.[row] ?? null;
    const said = status?.[row] ?? null;
    const joining = joined?.[row];
    if (isNobody(row)) found.nobody.push(row);
    else if (typeof leaving === 'number' && dayOf(leaving) <= today) {
      found.gone.push(row);
      if (typeof joining === 'number' && dayOf(joining) > dayOf(leaving)) found.leftBefore.push(row);
    } else if (leaving === null && said !== null && gone.has(identityKey(said))) found.gone.push(row);
    else if (left && left[row] === undefined) found.leavingUnknown.push(row);
    else if (
      leaving === null &&
      ((said !== null && !active.has(identityKey(said))) || (status && status[row] === undefined))
    )
      found.statusUnknown.push(row);
    else if (typeof joining === 'number' ? dayOf(joining) > today : !definition.joinBlankCounts) found.notYet.push(row);
    else present.push(row);
  }
  for (const same of samePeople(people, present)) {
    const [kept, ...others] = [...same].sort((a, b) => lessContent(people, a, b));
    found.rows.push(kept!);
    found.duplicates.push(...others);
    if (typeof joined?.[kept!] !== 'number') found.joinBlank.push(kept!);
    if (joined && joined[kept!] === undefined) found.joiningUnknown.push(kept!);
    const word = leftWord(kept!);
    if (word !== undefined) found.saidGone.push({ row: kept!, word });
  }
  found.rows.sort((a, b) => a - b);
  found.duplicates.sort((a, b) => a - b);
  return found;
}

/** A seat without a person: no number, login or name, or one of the words for an empty seat. */
export function nobodyIn(people: SheetTable, { vacantWords }: SdmDefinition): (row: number) => boolean {
  const columns = [...PEOPLE.ids, PEOPLE.name].flatMap((field) => {
    const values = valuesOf(people, field);
    return values ? [values] : [];
  });
  const vacant = new Set(vacantWords.map(identityKey));
  const bare = (value: unknown) => identityKey(value as string).replace(/\d+$/, '');
  const names = valuesOf(people, PEOPLE.name);
  const ids = columns.filter((values) => values !== names);
  return (row) =>
    columns.length > 0 &&
    (columns.every((values) => values[row] === null) ||
      columns.some((values) => vacant.has(bare(values[row]))) ||
      (ids.every((values) => values[row] === null) && beginsVacant(names?.[row])));

  /** "Vacant AGENT", "Kosong (resign)"; a short word may be somebody's initials. */
  function beginsVacant(name: TypedValue): boolean {
    const words = String(name ?? '').match(/\p{L}+/gu) ?? [];
    return words.some((_, last) => {
      const beginning = identityKey(words.slice(0, last + 1).join(' '));
      return beginning.length >= SHORTEST_VACANT && vacant.has(beginning);
    });
  }
}

/** "Agen 020 (resign 1/8)": the word beside a name that says its person has left. One word, or two together. */
function leftWordIn(people: SheetTable, { leftWords }: SdmDefinition): (row: number) => string | undefined {
  const names = valuesOf(people, PEOPLE.name);
  const said = new Map(leftWords.map((word) => [identityKey(word), word]));
  return (row) => {
    const words = String(names?.[row] ?? '').match(/\p{L}+/gu) ?? [];
    const pairs = words.slice(1).map((word, i) => words[i]! + word);
    return [...words, ...pairs].map((word) => said.get(identityKey(word))).find(Boolean);
  };
}

/** Rows of one person together: the same number, or the same login; by name and site where there is neither. */
export function samePeople(people: SheetTable, rows: readonly number[]): number[][] {
  const ids = PEOPLE.ids.flatMap((field) => {
    const values = valuesOf(people, field);
    return values ? [{ field, values }] : [];
  });
  const names = valuesOf(people, PEOPLE.name);
  const sites = valuesOf(people, 'site');
  /** Rows point to an earlier row of the same person; the first points to itself. */
  const first = new Map<number, number>();
  const find = (row: number): number => {
    const to = first.get(row)!;
    return to === row ? row : find(to);
  };
  const seen = new Map<string, number>();
  for (const row of rows) {
    first.set(row, row);
    const own = ids.map(({ field, values }) => [field, identityKey(values[row])]).filter(([, key]) => key !== '');
    const name = identityKey(names?.[row]);
    const named = name === '' ? [] : [['name', name, identityKey(sites?.[row])]];
    for (const key of (own.length > 0 ? own : named).map(String)) {
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, row);
      else first.set(find(row), find(earlier));
    }
  }
  const persons = new Map<number, number[]>();
  for (const row of rows) persons.set(find(row), [...(persons.get(find(row)) ?? []), row]);
  return [...persons.values()];
}

/** The row that says the most about where the person works, in an order that rows cannot change. */
function lessContent(people: SheetTable, a: number, b: number): number {
  for (const field of ['site', 'jabatan', 'campaign', PEOPLE.joined]) {
    const values = valuesOf(people, field);
    const [x, y] = [identityKey(values?.[a]), identityKey(values?.[b])];
    if (x !== y) return x === '' ? 1 : y === '' ? -1 : x < y ? -1 : 1;
  }
  return 0;
}
