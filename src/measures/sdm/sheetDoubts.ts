/** People whose counting hangs on what the sheet itself makes doubtful: hidden rows, headings, swapped days and months, months for days. */
import { dayOf } from '../../calendar';
import { swappedMoment, type RowDoubt, type SheetTable } from '../../sheet';
import type { DoubtCause } from '../shared/doubt';
import { lastDayOf, monthIndex } from '../shared/months';
import { valuesOf } from '../shared/columns';
import { PEOPLE } from './definition';
import type { PresentPeople } from './presentPeople';

/** What a heading over people may say of them: that they are gone, or not there yet ("CALON AGENT"). */
const SAID_BY_HEADINGS: readonly (string | null)[] = [PEOPLE.status, PEOPLE.left, null];

export interface PersonDoubt {
  cause: DoubtCause;
  field: string | null;
  value?: string;
  row: number;
  /** As they are counted now. */
  counted: boolean;
}

/** @param counts people who are there and whom the plan asks for */
export function sheetDoubts(
  people: SheetTable,
  { gone, notYet }: PresentPeople,
  counts: ReadonlySet<number>,
  asOf: number,
): PersonDoubt[] {
  const today = dayOf(asOf);
  const outside: Readonly<Record<string, ReadonlySet<number>>> = {
    [PEOPLE.left]: new Set(gone),
    [PEOPLE.joined]: new Set(notYet),
  };
  return (people.doubts ?? []).flatMap(({ cause, field, text, records }) => {
    const moves = mover(cause, field);
    return records.flatMap((row): PersonDoubt[] => {
      const counted = counts.has(row);
      const isOut = field !== null && (outside[field]?.has(row) ?? false);
      if (!(counted || isOut) || !moves(row, counted)) return [];
      return [{ cause, field, row, counted, ...(text !== null && { value: text }) }];
    });
  });

  /** Whether another meaning of the field would count the row otherwise. */
  function mover(cause: RowDoubt['cause'], field: string | null): (row: number, counted: boolean) => boolean {
    if (cause === 'hidden') return (_, counted) => counted;
    if (cause === 'section') return (_, counted) => counted && SAID_BY_HEADINGS.includes(field);
    if (field !== PEOPLE.left && field !== PEOPLE.joined) return () => false;
    const values = valuesOf(people, field)!;
    const isThere = (day: number): boolean => (field === PEOPLE.left ? day > today : day <= today);
    return (row, counted) => {
      const value = values[row];
      if (typeof value !== 'number') return false;
      const other = cause === 'dayMonth' ? swappedMoment(value) : lastDayOf(monthIndex(value));
      return other !== null && isThere(dayOf(other)) !== counted;
    };
  }
}
