/** Records as the sheet room hands them over: a table of typed columns. */
import type { SheetTable, TypedColumn, TypedValue } from '../../src/sheet';

export function tableOf(
  fields: Readonly<Record<string, Pick<TypedColumn, 'type'>>>,
  records: readonly Readonly<Record<string, TypedValue>>[],
): SheetTable {
  const columns = Object.entries(fields).map(([field, { type }], column): [string, TypedColumn] => [
    field,
    { field, type, source: { column, caption: field }, values: records.map((record) => record[field]) },
  ]);
  return { headerRow: 0, rows: records.map((_, i) => i + 1), columns: Object.fromEntries(columns) };
}
