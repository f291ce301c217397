/** Columns as word lists and codes: a condition on one column is then asked once a word, not once a row. */
import type { SheetTable, TypedColumn } from '../../sheet';
import { NOTHING, type Dictionary } from '../compile/slot';
import { NUMERIC_TYPES, type Value } from '../value';
import type { Frame } from './frame';

interface EncodedColumn {
  values: ArrayLike<Value>;
  dictionary: Dictionary | null;
  /** Numbers and dates as doubles, NaN where nothing is known. */
  numbers: Float64Array | null;
}

/** A table's columns, encoded; keep it between calls for as long as the range's content is the same. */
export interface EncodedTable {
  size: number;
  columns: ReadonlyMap<string, EncodedColumn>;
}

/** A column with more words than this share of its rows gains nothing from being encoded. */
const WORTHWHILE = 0.25;
const MAX_WORDS = 65_536;

export function encodeTable(table: SheetTable): EncodedTable {
  const columns = new Map<string, EncodedColumn>();
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.source !== null) columns.set(name, encodeColumn(column));
  }
  return { size: table.rows.length, columns };
}

function encodeColumn({ type, values }: TypedColumn): EncodedColumn {
  const numbers = NUMERIC_TYPES.includes(type) ? Float64Array.from(values, (value) => (typeof value === 'number' ? value : NaN)) : null;
  return { values, dictionary: encode(values), numbers };
}

function encode(cells: readonly Value[]): Dictionary | null {
  const most = Math.min(MAX_WORDS, Math.max(16, cells.length * WORTHWHILE));
  const codeOf = new Map<Value, number>();
  const values: Value[] = [];
  const codes = new Uint16Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    let code = codeOf.get(cell);
    if (code === undefined) {
      if (values.length >= most) return null;
      code = values.push(cell) - 1;
      codeOf.set(cell, code);
    }
    codes[row] = code;
  }
  return { values, codes };
}

export function encodedFrame(table: EncodedTable): Frame {
  return {
    size: table.size,
    bind: (slot, from) => {
      const column = table.columns.get(slot.name);
      slot.values = column?.values ?? NOTHING;
      slot.base = column ? from : 0;
      slot.dictionary = column?.dictionary ?? null;
      slot.encodedNumbers = column?.numbers ?? null;
    },
  };
}
