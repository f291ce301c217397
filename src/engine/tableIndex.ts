/** Finds the rows of a table by a key: built once a table and column, kept as long as the table lives. */
import type { SheetTable, TypedValue } from '../sheet';
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

export function tableIndex(table: SheetTable, keyColumn: string): TableIndex | undefined {
  let ofTable = built.get(table);
  if (!ofTable) built.set(table, (ofTable = new Map()));
  let index = ofTable.get(keyColumn);
  if (!index) {
    const cells = columnOf(table, keyColumn);
    if (!cells) return undefined;
    const rows = new Map<string, number[]>();
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row];
      if (cell === null || cell === undefined) continue;
      const key = keyText(cell);
      const list = rows.get(key);
      if (list) list.push(row);
      else rows.set(key, [row]);
    }
    index = { rows: (key) => rows.get(keyText(key)) ?? NONE, column: (name) => columnOf(table, name) };
    ofTable.set(keyColumn, index);
  }
  return index;
}

function columnOf(table: SheetTable, name: string): readonly TypedValue[] | undefined {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  return column?.source === null ? undefined : column?.values;
}
