/** Part of a table, for example the rows of some sites. */
import type { SheetTable } from '../../sheet';

/** @returns a table of its own with the rows that `keep` answers true for, in their order */
export function tableWhere(table: SheetTable, keep: (row: number) => boolean): SheetTable {
  const kept = table.rows.map((_, row) => row).filter(keep);
  if (kept.length === table.rows.length) return table;
  const places = new Map(kept.map((row, place) => [row, place]));
  const moved = (row: number): number[] => (places.has(row) ? [places.get(row)!] : []);
  return {
    headerRow: table.headerRow,
    rows: kept.map((row) => table.rows[row]!),
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [
        name,
        {
          ...column,
          values: kept.map((row) => column.values[row]),
          unread: new Map([...(column.unread ?? [])].flatMap(([row, text]) => moved(row).map((at) => [at, text]))),
        },
      ]),
    ),
    doubts: (table.doubts ?? []).map((each) => ({ ...each, records: each.records.flatMap(moved) })),
  };
}
