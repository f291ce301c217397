/** Where records come from: one record, a table of typed columns, rows read by index, or encoded columns. */
import type { SheetTable, TypedValue } from '../../sheet';
import { NOTHING, type Slot } from '../compile/slot';
import type { Value } from '../value';

export interface Frame {
  size: number;
  /**
   * How a field's slot is pointed at a block: `records` records in order from `from` on, or those a selection names,
   * counted from `from`.
   */
  block(from: number, records: number, selection: Uint16Array | null): (slot: Slot) => void;
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
    block: () => (slot) => {
      slot.buffer[0] = Object.hasOwn(record, slot.name) ? record[slot.name] : undefined;
      point(slot, slot.buffer, 0);
    },
  };
}

export function tableFrame(table: SheetTable): Frame {
  return {
    size: table.rows.length,
    block: (from, records, selection) => (slot) => {
      const column = Object.hasOwn(table.columns, slot.name) ? table.columns[slot.name] : undefined;
      if (!column || column.source === null) point(slot, NOTHING, 0);
      else if (selection) gather(slot, column.values, from, records, selection);
      else point(slot, column.values, from);
    },
  };
}

/** Beyond the end of every row: what stands there is missing. */
const NO_COLUMN = 2 ** 30;

export function rowsFrame({ rows, index }: IndexedRows): Frame {
  const chosen: IndexedRows['rows'][number][] = [];
  return {
    size: rows.length,
    block: (from, records, selection) => {
      // Chosen rows are found once, not once a column.
      if (selection) for (let i = 0; i < records; i++) chosen[i] = rows[from + selection[i]!]!;
      const [block, first] = selection ? [chosen, 0] : [rows, from];
      return (slot) => {
        const { buffer, uses } = slot;
        const column = Object.hasOwn(index, slot.name) ? index[slot.name]! : NO_COLUMN;
        point(slot, buffer, 0);
        Object.assign(slot, { rows: block, from: first, column });
        // Words and numbers are read where they lie; copying them first would cost as much again.
        if (uses.values) for (let i = 0; i < records; i++) buffer[i] = block[first + i]![column];
      };
    },
  };
}
