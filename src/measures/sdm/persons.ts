/** Who a row of the people's sheet names: nobody, or a person that other rows may name, too. */
import type { SheetTable, TypedValue } from '../../sheet';
import { valuesOf } from '../shared/columns';
import { identityKey } from '../shared/identity';
import { PEOPLE, type SdmDefinition } from './definition';

/** Shorter words for an empty seat are initials of somebody's name. */
const SHORTEST_VACANT = 4;

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

/** What names the person of a row: number and login; name and site together where there is neither. */
export function keysIn(people: SheetTable): (row: number) => string[] {
  const ids = PEOPLE.ids.flatMap((field) => {
    const values = valuesOf(people, field);
    return values ? [{ field, values }] : [];
  });
  const names = valuesOf(people, PEOPLE.name);
  const sites = valuesOf(people, 'site');
  return (row) => {
    const own = ids.map(({ field, values }) => [field, identityKey(values[row])]).filter(([, key]) => key !== '');
    const name = identityKey(names?.[row]);
    const named = name === '' ? [] : [['name', name, identityKey(sites?.[row])]];
    return (own.length > 0 ? own : named).map(String);
  };
}

/** Rows of one person together: the same number, or the same login; by name and site where there is neither. */
export function samePeople(people: SheetTable, rows: readonly number[]): number[][] {
  const keysOf = keysIn(people);
  /** Rows point to an earlier row of the same person; the first points to itself. */
  const first = new Map<number, number>();
  const find = (row: number): number => {
    const to = first.get(row)!;
    return to === row ? row : find(to);
  };
  const seen = new Map<string, number>();
  for (const row of rows) {
    first.set(row, row);
    for (const key of keysOf(row)) {
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, row);
      else first.set(find(row), find(earlier));
    }
  }
  const persons = new Map<number, number[]>();
  for (const row of rows) persons.set(find(row), [...(persons.get(find(row)) ?? []), row]);
  return [...persons.values()];
}
