/** Who is there on a day: joined by then, not gone by then, nobody twice. */
import { dayOf } from '../../calendar';
import type { SheetTable } from '../../sheet';
import { columnOf, valuesOf } from '../columns';
import { foldCase } from '../../grid';
import { PEOPLE, type SdmDefinition } from './definition';

export interface PresentPeople {
  /** Rows of the people who are there, one row a person. */
  rows: number[];
  /** Further rows of somebody already listed. */
  duplicates: number[];
  gone: number;
  notYet: number;
  /** Counted without a joining date. */
  joinBlank: number[];
  /** Not counted: said to be inactive, or with a leaving date nobody can read. */
  inactiveUndated: number[];
}

export function presentPeople(people: SheetTable, asOf: number, definition: SdmDefinition): PresentPeople {
  const joined = valuesOf(people, PEOPLE.joined);
  const left = valuesOf(people, PEOPLE.left);
  const status = valuesOf(people, PEOPLE.status);
  const active = new Set(definition.activeStatuses.map(foldCase));
  const idOf = identity(people);
  const today = dayOf(asOf);
  const found: PresentPeople = { rows: [], duplicates: [], gone: 0, notYet: 0, joinBlank: [], inactiveUndated: [] };
  const seen = new Set<string>();

  for (let row = 0; row < people.rows.length; row++) {
    const leaving = left?.[row] ?? (left && left[row] === undefined ? 'unreadable' : null);
    if (typeof leaving === 'number') {
      if (dayOf(leaving) <= today) {
        found.gone++;
        continue;
      }
    } else if (leaving !== null || (status?.[row] != null && !active.has(foldCase(status[row])))) {
      found.inactiveUndated.push(row);
      continue;
    }
    const joining = joined?.[row];
    if (typeof joining === 'number') {
      if (dayOf(joining) > today) {
        found.notYet++;
        continue;
      }
    } else if (!definition.joinBlankCounts) {
      found.notYet++;
      continue;
    }
    const id = idOf(row);
    if (id !== '' && seen.has(id)) {
      found.duplicates.push(row);
      continue;
    }
    seen.add(id);
    found.rows.push(row);
    if (typeof joining !== 'number') found.joinBlank.push(row);
  }
  return found;
}

/** perner, else login, else name and site; '' where nothing tells the person apart. */
function identity(people: SheetTable): (row: number) => string {
  const ids = PEOPLE.ids.flatMap((field) => columnOf(people, field) ?? []);
  const names = valuesOf(people, PEOPLE.name);
  const sites = valuesOf(people, 'site');
  return (row) => {
    for (const { field, values } of ids) {
      const id = foldCase(values[row]);
      if (id !== '') return `${field}\u0001${id}`;
    }
    const name = foldCase(names?.[row]);
    return name === '' ? '' : `${name}\u0001${foldCase(sites?.[row])}`;
  };
}
