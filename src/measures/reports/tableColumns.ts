/** The columns of a table: each once, or once a value of `across`, and the captions above them. */
import { columnLabel, type BlockContext } from './blockContext';
import type { FieldReader } from './dataset';
import { groupsOf, keyText } from './keys';
import type { LayoutColumn } from './layout';
import { word } from './words';

/** One column as it stands on the sheet. */
export interface Placed {
  column: LayoutColumn;
  /** Index of the value of `across`; 0 without it. */
  slice: number;
  at: number;
}

/** A value of `across`, or everything. */
export interface Slice {
  label: string | null;
  holds(record: number): boolean;
}

export function slicesOf({ block, records, language }: BlockContext, field: FieldReader): Slice[] {
  const { by, total } = block.across!;
  const slices = groupsOf(records, [field]).map((group): Slice => {
    const members = new Set(group.records);
    return { label: keyText(by, field.type, group.values[0], language), holds: (record) => members.has(record) };
  });
  return total ? [...slices, { label: word('total', language), holds: () => true }] : slices;
}

/** @param from first column free beside the labels */
export function placeColumns({ block }: BlockContext, from: number, slices: number): Placed[] {
  const shown = block.columns.filter((column) => !column.hidden);
  const places: Omit<Placed, 'at'>[] = [];
  if (block.across?.outer === 'column')
    for (const column of shown) for (let slice = 0; slice < slices; slice++) places.push({ column, slice });
  else for (let slice = 0; slice < slices; slice++) for (const column of shown) places.push({ column, slice });
  return places.map((place, index) => ({ ...place, at: from + index }));
}

/** One row of captions, two where `across` repeats several columns. @returns the last of them */
export function writeCaptions(
  context: BlockContext,
  by: readonly string[],
  placed: readonly Placed[],
  slices: readonly Slice[],
): number {
  const { block, grid, language } = context;
  const caption = (row: number, column: number, value: string): void =>
    void grid.put({ row, column }, { value, style: 'caption' });
  const single = block.columns.filter((column) => !column.hidden).length === 1;
  const two = block.across !== undefined && !single;
  const row = grid.nextRow;
  by.forEach((name, i) => {
    if (two) caption(row, i, '');
    caption(row + Number(two), i, context.fieldLabel(name)[language]);
  });
  placed.forEach(({ column, slice, at }, i) => {
    const [label, key] = [columnLabel(context, column), slices[slice]!.label];
    if (column.width) grid.wanted.set(at, Math.max(column.width, grid.wanted.get(at) ?? 0));
    if (!two) return caption(row, at, key ?? label);
    const outer = block.across!.outer === 'column';
    const previous = placed[i - 1];
    const begins = !previous || (outer ? previous.column !== column : previous.slice !== slice);
    caption(row, at, begins ? (outer ? label : key!) : '');
    caption(row + 1, at, outer ? key! : label);
  });
  return row + Number(two);
}
