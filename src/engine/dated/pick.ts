/** Some records of a table, as a table. */
import type { SheetTable } from '../../sheet';
import type { EncodedTable } from '../run/encode';
import type { IndexedRows } from '../run/frame';

export function pickRows(table: SheetTable | IndexedRows, records: Uint32Array): SheetTable | IndexedRows {
  const pick = <Item>(items: readonly Item[]): Item[] => Array.from(records, (record) => items[record]!);
  if (!('columns' in table)) return { ...table, rows: pick(table.rows) };
  const columns = Object.entries(table.columns).map(([name, column]) => [
    name,
    { ...column, values: column.source === null ? [] : pick(column.values) },
  ]);
  return { ...table, rows: pick(table.rows), columns: Object.fromEntries(columns) };
}

/** Without the word lists: a column picked apart is read once, which does not pay for encoding it again. */
export function pickEncoded(table: EncodedTable, records: Uint32Array): EncodedTable {
  const columns = [...table.columns].map(([name, { values, numbers }]) => {
    const picked = {
      values: Array.from(records, (record) => values[record]),
      dictionary: null,
      numbers: numbers && Float64Array.from(records, (record) => numbers[record]!),
    };
    return [name, picked] as const;
  });
  return { size: records.length, columns: new Map(columns) };
}
