/** Where records come from: one record, a table of typed columns, rows read by index, or encoded columns. */
import type { SheetTable, TypedValue } from '../../sheet';
import { NOTHING, type Slot } from '../compile/slot';
import type { Value } from '../value';

export interface Frame {
  size: number;
  /**
   * Points a field's slot at records from `from` on: `records` of them in order, or those a selection names, counted
   * from `from`.
   */
  bind(slot: Slot, from: number, records: number, selection: Uint16Array | null): void;
}

/** Rows of typed values as they lie in a range; `index` says which column holds which field. */
export interface IndexedRows {
  rows: readonly (readonly TypedValue[])[];
  index: Readonly<Record<string, number>>;
}

export function point(slot: Slot, values: ArrayLike<Value>, base: number): void {
  slot.values = values;
  slot.base = base;
  slot.dictionary = null;
  slot.encodedNumbers = null;
  slot.rows = null;
}

/** Copies the selected cells of a column to the slot's own memory. */
export function gather(
  slot: Slot,
  column: ArrayLike<Value>,
  from: number,
  records: number,
  selection: Uint16Array,
): void {
  const { buffer } = slot;
  for (let i = 0; i < records; i++) buffer[i] = column[from + selection[i]!];
  point(slot, buffer, 0);
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
    bind: (slot, from, records, selection) => {
      const column = Object.hasOwn(table.columns, slot.name) ? table.columns[slot.name] : undefined;
      if (!column || column.source === null) point(slot, NOTHING, 0);
      else if (selection) gather(slot, column.values, from, records, selection);
      else point(slot, column.values, from);
    },
  };
}

export function rowsFrame({ rows, index }: IndexedRows): Frame {
  return {
    size: rows.length,
    bind: (slot, from, records, selection) => {
      if (!Object.hasOwn(index, slot.name)) return point(slot, NOTHING, 0);
      const column = index[slot.name]!;
      const { buffer, uses } = slot;
      point(slot, buffer, 0);
      if (!selection) {
        slot.rows = rows;
        slot.column = column;
        slot.from = from;
      }
      // Words and numbers are read where they lie; copying them first would cost as much again.
      if (selection) for (let i = 0; i < records; i++) buffer[i] = rows[from + selection[i]!]![column];
      else if (uses.values) for (let i = 0; i < records; i++) buffer[i] = rows[from + i]![column];
    },
  };
}
