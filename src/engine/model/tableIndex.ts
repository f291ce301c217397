/** Finds the rows of a table by a key: built once a table and its key columns, kept as long as the table lives. */
import type { SheetTable, TypedValue } from '../../sheet';
import type { Value } from './value';

export interface TableIndex {
  rows(key: Value): readonly number[];
  /** The cells of a column; undefined where the table has no such column. */
  column(name: string): readonly TypedValue[] | undefined;
}

const built = new WeakMap<SheetTable, Map<string, TableIndex>>();
const NONE: readonly number[] = [];

/** Keys compare trimmed and without case, as ids do everywhere. */
export function keyText(value: Value): string {
  return String(value).trim().toUpperCase();
}

/** What stands between the parts of a key of several columns; `concat` joins a record's key alike. */
const JOINT = '|';

export function tableIndex(table: SheetTable, keyColumns: readonly string[]): TableIndex | undefined {
  let ofTable = built.get(table);
  if (!ofTable) built.set(table, (ofTable = new Map()));
  const name = keyColumns.join(JOINT);
  let index = ofTable.get(name);
  if (!index) {
    const columns = keyColumns.map((column) => columnOf(table, column));
    if (!columns.every((cells) => cells !== undefined)) return undefined;
    const rows = new Map<string, number[]>();
    for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
      const parts = columns.map((cells) => cells[row]);
      if (parts.some((part) => part === null || part === undefined)) continue;
      const key = parts.map(keyText).join(JOINT);
      const list = rows.get(key);
      if (list) list.push(row);
      else rows.set(key, [row]);
    }
    index = { rows: (key) => rows.get(keyText(key)) ?? NONE, column: (column) => columnOf(table, column) };
    ofTable.set(name, index);
  }
  return index;
}

function columnOf(table: SheetTable, name: string): readonly TypedValue[] | undefined {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  return column?.source === null ? undefined : column?.values;
}
