/** Tables of one pack under each other, for counting: the rosters of several sites, their plans. */
import type { SheetTable, TypedColumn, TypedValue } from '../sheet';

/**
 * Records keep the order of the tables; their row numbers go on from one table to the next. Cells of a table without a
 * column are blank, as that table would be counted by itself.
 */
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
    const values = parts.flatMap(({ source, values: own }, i) =>
      source ? own : new Array<TypedValue>(tables[i]!.rows.length).fill(null),
    );
    let before = 0;
    const unread = new Map<number, string>();
    for (const [i, { unread: own }] of parts.entries()) {
      for (const [row, text] of own ?? []) unread.set(before + row, text);
      before += tables[i]!.rows.length;
    }
    columns[name] = { ...column, values, unread, source: parts.find(({ source }) => source)?.source ?? null };
  }
  const parts: number[] = [];
  let before = 0;
  const doubts = tables.flatMap((table) => {
    const offset = before;
    parts.push(offset);
    before += table.rows.length;
    return (table.doubts ?? []).map((each) => ({ ...each, records: each.records.map((record) => offset + record) }));
  });
  return { headerRow: first!.headerRow, rows, columns, doubts, parts };
}
