/** Where records of tables that were counted as one stand. */
import type { TypedPlace } from './typedPlace';

export interface CellAt {
  sheet: string;
  row: number;
  column: number;
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

/** @param field its cell; null for the first one that was read */
export function cellOf(places: readonly TypedPlace[], record: number | undefined, field: string | null): CellAt | null {
  const found = placeOf(places, record ?? -1);
  if (!found) return null;
  const { place, records, table } = found.typed;
  const first = Math.min(
    ...Object.values(table.columns).flatMap(({ field: name }) => records.place(name)?.column ?? []),
  );
  const column = (field === null ? undefined : records.place(field)?.column) ?? first;
  return { sheet: place.source.sheet, row: records.sheetRow(found.row), column };
}
