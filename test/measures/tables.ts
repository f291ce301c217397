/** Typed tables written as rows of words, the way a person would type them. */
import type { FieldType, SheetTable, TypedValue } from '../../src/sheet';

/** @param rows header first; `undefined` marks a cell that could not be understood, null a blank one */
export function tableOf(
  types: Record<string, FieldType>,
  [header, ...rows]: readonly (readonly TypedValue[])[],
): SheetTable {
  return {
    headerRow: 0,
    rows: rows.map((_, index) => index + 1),
    columns: Object.fromEntries(
      header!.map((name, column) => [
        String(name),
        {
          field: String(name),
          type: types[String(name)] ?? 'text',
          values: rows.map((row) => row[column]),
          source: { column, caption: String(name) },
        },
      ]),
    ),
  };
}
