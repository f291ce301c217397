/** The table as it would be with the record that is being typed, so that rules about other rows speak before it is written. */
import type { SheetTable, TypedValue } from '../../src/sheet';

export function tableWith(table: SheetTable, record: Readonly<Record<string, TypedValue>>): SheetTable {
  const columns = Object.entries(table.columns).map(([name, column]) => [
    name,
    { ...column, values: [...column.values, name in record ? record[name] : null] },
  ]);
  const row = (table.rows.at(-1) ?? table.headerRow) + 1;
  return { ...table, rows: [...table.rows, row], columns: Object.fromEntries(columns) as SheetTable['columns'] };
}
