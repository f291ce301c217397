/** Who is there on a day: joined by then, not gone by then, nobody twice. */
import { dayOf } from '../../calendar';
import type { SheetTable } from '../../sheet';
import { valuesOf } from '../shared/columns';
import { identityKey } from '../shared/identity';
import { PEOPLE, type SdmDefinition } from './definition';
import { nobodyIn, samePeople } from './persons';

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
    leftBefore: [],
  };
  const isNobody = nobodyIn(people, definition);

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
  }
  found.rows.sort((a, b) => a - b);
  found.duplicates.sort((a, b) => a - b);
  return found;
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
