/** The columns of a table: each once, or once a value of `across`, and the captions above them. */
import { columnLabel, type BlockContext } from './blockContext';
import type { FieldReader } from './model/dataset';
import { groupsOf, keyText } from './keys';
import type { LayoutColumn } from './model/layout';
import { word } from './model/words';

/** One column as it stands on the sheet. */
export interface Placed {
  column: LayoutColumn;
  /** Index of its slice: 0 is everything, further ones are the values of `across`. */
  slice: number;
  at: number;
}

/** Everything, or the records of one value of `across`. */
export interface Slice {
  label: string | null;
  holds(record: number): boolean;
}

export const EVERYTHING: Slice = { label: null, holds: () => true };

/** Everything first, then the values of `across` in reading order, and their total where it is asked for. */
export function slicesOf({ block, records, language }: BlockContext, field: FieldReader): Slice[] {
  const { by, total } = block.across!;
  const slices = groupsOf(records, [field]).map((group): Slice => {
    const members = new Set(group.records);
    return { label: keyText(by, field.type, group.values[0], language), holds: (record) => members.has(record) };
  });
  return [EVERYTHING, ...slices, ...(total ? [{ ...EVERYTHING, label: word('total', language) }] : [])];
}

/** @param from first column free beside the labels */
export function placeColumns({ block }: BlockContext, from: number, slices: readonly Slice[]): Placed[] {
  const shown = block.columns.filter((column) => !column.hidden);
  const once = shown.filter((column) => !block.across || column.once);
  const repeated = shown.filter((column) => !once.includes(column));
  const further = slices.map((_, slice) => slice).slice(1);
  const places = [
    ...once.map((column) => ({ column, slice: 0 })),
    ...(block.across?.outer === 'column'
      ? repeated.flatMap((column) => further.map((slice) => ({ column, slice })))
      : further.flatMap((slice) => repeated.map((column) => ({ column, slice })))),
  ];
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
  const repeated = new Set(placed.filter(({ slice }) => slice > 0).map(({ column }) => column));
  const two = repeated.size > 1;
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
    caption(row, at, key === null || !begins ? '' : outer ? label : key);
    caption(row + 1, at, key !== null && outer ? key : label);
  });
  return row + Number(two);
}
