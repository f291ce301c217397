/** Where records come from: one record, a table of typed columns, rows read by index, or encoded columns. */
import type { SheetTable, TypedValue } from '../../sheet';
import { NOTHING, type Slot } from '../compile/slot';
import type { Value } from '../value';

export interface Frame {
  size: number;
  /** Points a field's slot at the records from `from` on. */
  bind(slot: Slot, from: number, records: number): void;
}

/** Rows of typed values as they lie in a range; `index` says which column holds which field. */
export interface IndexedRows {
  rows: readonly (readonly TypedValue[])[];
  index: Readonly<Record<string, number>>;
}

function point(slot: Slot, values: ArrayLike<Value>, base: number): void {
  slot.values = values;
  slot.base = base;
  slot.dictionary = null;
  slot.encodedNumbers = null;
}

export function recordFrame(record: Readonly<Record<string, TypedValue>>): Frame {
  return {
    size: 1,
    bind: (slot) => {
      slot.buffer[0] = Object.hasOwn(record, slot.name) ? record[slot.name] : undefined;
      point(slot, slot.buffer, 0);
    },
  };
}

export function tableFrame(table: SheetTable): Frame {
  return {
    size: table.rows.length,
    bind: (slot, from) => {
      const column = Object.hasOwn(table.columns, slot.name) ? table.columns[slot.name] : undefined;
      if (column && column.source !== null) point(slot, column.values, from);
      else point(slot, NOTHING, 0);
    },
  };
}

export function rowsFrame({ rows, index }: IndexedRows): Frame {
  return {
    size: rows.length,
    bind: (slot, from, records) => {
      if (!Object.hasOwn(index, slot.name)) return point(slot, NOTHING, 0);
      const column = index[slot.name]!;
      const { buffer } = slot;
      for (let i = 0; i < records; i++) buffer[i] = rows[from + i]![column];
      point(slot, buffer, 0);
    },
  };
}
