import type { SheetTable, TypedValue } from './shared/types';

/** One record by field: null is a blank cell, undefined one that could not be read; a field without a column is left out. */
export function recordAt(table: SheetTable, row: number): Record<string, TypedValue> {
  const record: Record<string, TypedValue> = {};
  for (const [field, column] of Object.entries(table.columns)) if (column.source) record[field] = column.values[row];
  return record;
}
