/** A block of rows: one a group (`by`), or one a record; every column once, or once a value of `across`. */
import { addAcrossRows, sortRows } from './acrossRows';
import { totalOf, type BlockContext } from './blockContext';
import { chartsOf } from './charts';
import { conditionOn } from './conditions';
import type { FieldReader } from './model/dataset';
import { evaluate } from './evaluate';
import { figureCell } from './figureCell';
import { address, type Spot } from './grid';
import { groupsOf, keyCell, type KeyGroup } from './keys';
import type { ReportValue } from './model/report';
import { EVERYTHING, placeColumns, slicesOf, writeCaptions, type Placed, type Slice } from './tableColumns';
import { word } from './model/words';

/** @returns the row of the captions, or null where there was nothing to show */
export function writeTable(context: BlockContext): number | null {
  const { block, grid, language } = context;
  const by = block.by === undefined ? [] : [block.by].flat();
  const fields = by.map((name) => readerOf(context, name));
  const across = block.across ? readerOf(context, block.across.by) : null;
  if (fields.includes(null) || (block.across && !across)) return null;
  const groups =
    block.by === undefined
      ? context.records.map((record): KeyGroup => ({ values: [], records: [record] }))
      : groupsOf(context.records, fields as FieldReader[]);
  if (groups.length === 0) {
    grid.line('note', word('nothing', language));
    return null;
  }
  const slices = across ? slicesOf(context, across) : [EVERYTHING];
  const placed = placeColumns(context, by.length, slices);
  const captionRow = writeCaptions(context, by, placed, slices);
  const rows = groups.map((group) => {
    const parts = slices.map((slice) => group.records.filter(slice.holds));
    return { group, parts, values: parts.map((part) => evaluate(context, part)) };
  });
  if (block.order) sortRows(rows, block.order);
  const whole = slices.map((slice) => evaluate(context, context.records.filter(slice.holds)));
  addAcrossRows(
    context,
    rows.map(({ values }) => values),
    whole,
  );

  const shownRows = rows.slice(0, block.limit ?? rows.length);
  const first = grid.nextRow;
  const spotOf =
    (row: number) =>
    (id: string, slice: number): Spot | null => {
      const found = placed.find((each) => each.column.id === id && each.slice === slice);
      return found ? { row, column: found.at } : null;
    };
  shownRows.forEach(({ group, parts, values }, index) => {
    const row = first + index;
    group.values.forEach((value, i) => grid.put({ row, column: i }, keyCell(by[i]!, fields[i]!.type, value, language)));
    for (const { column, slice, at } of placed) {
      const value = column.number ? index + 1 : (values[slice]!.get(column.id) ?? null);
      const cell = figureCell(context, column, value, (id) => spotOf(row)(id, slice));
      grid.put({ row, column: at }, cell);
      context.opens(cell, column, parts[slice]!);
    }
  });
  if (rows.length > shownRows.length)
    grid.line('note', word('more', language, { count: rows.length - shownRows.length }));
  const body = { row: first, rows: shownRows.length };
  const isPart = rows.length > shownRows.length || fields.some((field) => field?.several);
  if (block.total) writeTotal(context, by.length, placed, slices, whole, body, isPart, spotOf);
  for (const { column, at } of placed)
    conditionOn(context, column, { row: first, column: at, rows: grid.nextRow - first, columns: 1 });
  chartsOf(context, {
    categories: { row: first, column: 0, rows: body.rows, columns: Math.max(1, by.length) },
    series: (id) => {
      const found = placed.find((each) => each.column.id === id);
      return found ? { row: first, column: found.at, rows: body.rows, columns: 1 } : null;
    },
    right: Math.max(...placed.map(({ at }) => at)) + 2,
    captionRow,
  });
  return captionRow;
}

function readerOf({ population, missing }: BlockContext, name: string): FieldReader | null {
  const field = population.field(name);
  if (!field) missing.add(name);
  return field;
}

type SpotOf = (row: number) => (id: string, slice: number) => Spot | null;

function writeTotal(
  context: BlockContext,
  labels: number,
  placed: readonly Placed[],
  slices: readonly Slice[],
  whole: readonly ReadonlyMap<string, ReportValue>[],
  body: { row: number; rows: number },
  isPart: boolean,
  spotOf: SpotOf,
): void {
  const { grid, language } = context;
  const row = grid.nextRow;
  for (let column = 0; column < Math.max(1, labels); column++)
    grid.put({ row, column }, { value: column === 0 ? word('total', language) : null, style: 'total' });
  for (const { column, slice, at } of placed) {
    const how = totalOf(context, column);
    const value = how === 'none' ? null : (whole[slice]!.get(column.id) ?? null);
    if (how === 'none' && at === 0) continue;
    const cell = { ...figureCell(context, column, value, (id) => spotOf(row)(id, slice)), style: 'total' as const };
    const top = address({ row: body.row, column: at });
    const sum = `=SUM(${top}:${address({ row: body.row + body.rows - 1, column: at })})`;
    const formula = context.live && how === 'sum' && !isPart && typeof value === 'number' ? sum : cell.formula;
    const total = formula ? { ...cell, formula } : cell;
    grid.put({ row, column: at }, total);
    context.opens(total, column, context.records.filter(slices[slice]!.holds));
  }
}
