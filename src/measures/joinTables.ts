/** Tables of one pack under each other: the months of a folder, the rosters of several sites. */
import type { SheetTable, TypedColumn, TypedValue } from '../sheet';

/**
 * Records keep the order of the tables; their row numbers go on from one table to the next.
 * @param absent what the cells of a table without a column are: missing, as rules must know, or blank, as each table by
 *   itself would be counted
 */
export function joinTables(tables: readonly SheetTable[], absent: undefined | null = undefined): SheetTable {
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
    const values = parts.flatMap(({ source, values: own }, i) =>
      source ? own : new Array<TypedValue>(tables[i]!.rows.length).fill(absent),
    );
    columns[name] = { ...column, values, source: parts.find(({ source }) => source)?.source ?? null };
  }
  return { headerRow: first!.headerRow, rows, columns };
}
