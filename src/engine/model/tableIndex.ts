/** Finds the rows of a table by a key: built once a table and its key columns, kept as long as the table lives. */
import type { SheetTable, TypedValue } from '../../sheet';
import type { Value } from './value';

export interface TableIndex {
  rows(key: Value): readonly number[];
  /** Whether the rows of a key spell it alike: `007` and `7` in one table may be two people as well as a lost zero. */
  spellAlike(rows: readonly number[]): boolean;
  /** The cells of a column; undefined where the table has no such column. */
  column(name: string): readonly TypedValue[] | undefined;
}

const built = new WeakMap<SheetTable, Map<string, TableIndex>>();
const NONE: readonly number[] = [];

/** What stands between the parts of a key of several columns; `concat` joins a record's key alike. */
const JOINT = '|';
const LOST_ZEROS = /^0+(?=\d+$)/;

/** A key as it is spelled, trimmed and without case. */
export function spelledKey(value: Value): string {
  return String(value).trim().toUpperCase();
}

/**
 * A key as keys meet: as spelled, but for the zeros before a number, which spreadsheets lose.
 * @param parts columns it is made of; a part that holds the joint itself leaves the whole key as it is spelled
 */
export function keyText(value: Value, parts = 1): string {
  const spelled = spelledKey(value);
  if (parts === 1) return spelled.replace(LOST_ZEROS, '');
  const each = spelled.split(JOINT);
  return each.length === parts ? each.map((part) => part.replace(LOST_ZEROS, '')).join(JOINT) : spelled;
}

export function tableIndex(table: SheetTable, keyColumns: readonly string[]): TableIndex | undefined {
  let ofTable = built.get(table);
  if (!ofTable) built.set(table, (ofTable = new Map()));
  const name = keyColumns.join(JOINT);
  let index = ofTable.get(name);
  if (!index) {
    const columns = keyColumns.map((column) => columnOf(table, column));
    if (!columns.every((cells) => cells !== undefined)) return undefined;
    const rows = new Map<string, number[]>();
    /** Of rows whose key has zeros before a number. */
    const spellings: (string | undefined)[] = [];
    for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
      const parts = columns.map((cells) => cells[row]);
      if (parts.some((part) => part === null || part === undefined)) continue;
      const spelled = parts.map(spelledKey).join(JOINT);
      const key = keyText(spelled, keyColumns.length);
      if (key !== spelled) spellings[row] = spelled;
      const list = rows.get(key);
      if (list) list.push(row);
      else rows.set(key, [row]);
    }
    index = {
      rows: (key) => rows.get(keyText(key, keyColumns.length)) ?? NONE,
      spellAlike: (some) => spellings.length === 0 || some.every((row) => spellings[row] === spellings[some[0]!]),
      column: (column) => columnOf(table, column),
    };
    ofTable.set(name, index);
  }
  return index;
}

function columnOf(table: SheetTable, name: string): readonly TypedValue[] | undefined {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  return column?.source === null ? undefined : column?.values;
}
