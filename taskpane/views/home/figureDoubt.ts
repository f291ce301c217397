/** What could move a figure, and which rows left it by which way, each a click from its first cell. */
import { CAUSES, handsOf, WAYS, type Doubt, type DoubtCauseCount, type Share, type Trail } from '../../../src/measures';
import type { Language } from '../../../src/text';
import type { Action } from './todos';
import type { TypedPlace } from './typedPlace';

export interface FigureDoubt {
  /** Rows in doubt, and the figure at its worst and best. */
  rows: number;
  low: Share;
  high: Share;
  causes: readonly DoubtLine[];
  read: number;
  counted: number;
  ways: readonly (DoubtLine & { ifCounted: Share | null })[];
}

export interface DoubtLine {
  text: string;
  count: number;
  /** Its first cell. */
  action: Action | null;
}

/** @param places the tables that were counted as one, in their order @param further doubts of other tables */
export function figureDoubt(
  places: readonly TypedPlace[],
  doubt: Doubt,
  trail: Trail,
  language: Language,
  further: readonly DoubtLine[] = [],
): FigureDoubt {
  const { rows, low, high, causes } = doubt;
  const sheetRow = (record: number): string => {
    const found = placeOf(places, record);
    return found ? String(found.typed.records.sheetRow(found.row) + 1) : '?';
  };
  return {
    ...{ rows, low, high, causes: [...causeLines(places, causes, language), ...further] },
    ...{ read: trail.read, counted: trail.counted },
    ways: trail.out.map(({ way, count, rows: out, by, ifCounted }) => ({
      text: [WAYS[way][language], ...(by ? [handsOf(out, by, sheetRow)] : [])].join(': '),
      ...{ count, ifCounted, action: cellOf(places, out[0], null) },
    })),
  };
}

export function causeLines(
  places: readonly TypedPlace[],
  causes: readonly DoubtCauseCount[],
  language: Language,
): DoubtLine[] {
  const fields = places[0]?.loaded.pack.fields ?? {};
  return causes.map(({ cause, field, value, count, rows }) => {
    const label = field === null ? null : (fields[field]?.label[language] ?? field);
    const where = [label, value === null ? null : `"${value}"`].filter((each) => each !== null).join(' ');
    const text = [where, CAUSES[cause][language]].filter(Boolean).join(': ');
    return { text, count, action: cellOf(places, rows[0], field) };
  });
}

/** Of tables joined into one, the one that holds the record, and its place there. */
export function placeOf(places: readonly TypedPlace[], record: number): { typed: TypedPlace; row: number } | null {
  let row = record;
  for (const typed of places) {
    if (row >= 0 && row < typed.table.rows.length) return { typed, row };
    row -= typed.table.rows.length;
  }
  return null;
}

export function cellOf(places: readonly TypedPlace[], record: number | undefined, field: string | null): Action | null {
  const found = placeOf(places, record ?? -1);
  if (!found) return null;
  const { place, records, table } = found.typed;
  const first = Math.min(
    ...Object.values(table.columns).flatMap(({ field: name }) => records.place(name)?.column ?? []),
  );
  const column = (field === null ? undefined : records.place(field)?.column) ?? first;
  return { sheet: place.source.sheet, row: records.sheetRow(found.row), column };
}
