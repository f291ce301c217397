/** Tables of one pack from several files, under each other: the months of a folder. */
import type { SheetTable, TypedColumn } from '../../sheet';

/** Records keep the order of the tables; their row numbers go on from one table to the next. */
export function joinTables(tables: readonly SheetTable[]): SheetTable {
  const [first] = tables;
  if (tables.length === 1) return first!;
  const rows: number[] = [];
  for (const table of tables) {
    const before = rows.length === 0 ? 0 : rows[rows.length - 1]! + 1;
    for (const row of table.rows) rows.push(before + row);
  }
  const columns: Record<string, TypedColumn> = {};
  for (const [name, column] of Object.entries(first!.columns)) {
    const parts = tables.map((table) => table.columns[name]!);
    // A file without the column: its cells are missing, not blank.
    const values = parts.flatMap(({ source, values: own }, i) =>
      source ? own : new Array<undefined>(tables[i]!.rows.length).fill(undefined),
    );
    columns[name] = { ...column, values, source: parts.find(({ source }) => source)?.source ?? null };
  }
  return { headerRow: first!.headerRow, rows, columns };
}
