/** A block of rows: one a group (`by`), or one a record; every column once, or once a value of `across`. */
import { pChart } from '../statistics/pChart';
import { conditionOn } from './conditions';
import { columnFormat, columnLabel, totalOf, type BlockContext } from './blockContext';
import { chartsOf } from './charts';
import type { FieldReader } from './dataset';
import { evaluate } from './evaluate';
import { address, type Spot } from './grid';
import { groupsOf, keyCell, keyText, type KeyGroup } from './keys';
import type { LayoutColumn } from './layout';
import type { ReportCell, ReportValue } from './report';
import { word } from './words';

/** One column as it stands on the sheet. */
interface Placed {
  column: LayoutColumn;
  /** Index of the value of `across`; 0 without it. */
  slice: number;
  at: number;
}

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
  const slices = across ? slicesOf(context, across) : [{ label: null, holds: () => true }];
  const placed = placeColumns(context, by.length, slices.length);
  const captionRow = writeCaptions(context, by, placed, slices);
  const rows = groups.map((group) => ({
    group,
    values: slices.map((slice) => evaluate(context, group.records.filter(slice.holds))),
  }));
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
  shownRows.forEach(({ group, values }, index) => {
    const row = first + index;
    group.values.forEach((value, i) => grid.put({ row, column: i }, keyCell(by[i]!, fields[i]!.type, value, language)));
    for (const { column, slice, at } of placed) {
      const value = column.number ? index + 1 : (values[slice]!.get(column.id) ?? null);
      grid.put({ row, column: at }, cellOf(context, column, value, spotOf(row), slice));
    }
  });
  if (rows.length > shownRows.length)
    grid.line('note', word('more', language, { count: rows.length - shownRows.length }));
  const body = { row: first, rows: shownRows.length };
  if (block.total) writeTotal(context, by.length, placed, whole, body, rows.length > shownRows.length, spotOf);
  for (const { column, at } of placed)
    conditionOn(context, column, { row: first, column: at, rows: grid.nextRow - first, columns: 1 });
  chartsOf(context, {
    categories: { row: first, column: 0, rows: body.rows, columns: Math.max(1, by.length) },
    series: (id) => {
      const found = placed.find((each) => each.column.id === id);
      return found ? { row: first, column: found.at, rows: body.rows, columns: 1 } : null;
    },
    right: Math.max(...placed.map(({ at }) => at)) + 2,
    top: captionRow,
  });
  return captionRow;
}

function readerOf({ population, missing }: BlockContext, name: string): FieldReader | null {
  const field = population.field(name);
  if (!field) missing.add(name);
  return field;
}

interface Slice {
  label: string | null;
  holds(record: number): boolean;
}

function slicesOf({ block, records, language }: BlockContext, field: FieldReader): Slice[] {
  const { by, total } = block.across!;
  const slices = groupsOf(records, [field]).map((group): Slice => {
    const members = new Set(group.records);
    return { label: keyText(by, field.type, group.values[0], language), holds: (record) => members.has(record) };
  });
  return total ? [...slices, { label: word('total', language), holds: () => true }] : slices;
}

function placeColumns({ block }: BlockContext, from: number, slices: number): Placed[] {
  const shown = block.columns.filter((column) => !column.hidden);
  const places: Omit<Placed, 'at'>[] = [];
  if (block.across?.outer === 'column')
    for (const column of shown) for (let slice = 0; slice < slices; slice++) places.push({ column, slice });
  else for (let slice = 0; slice < slices; slice++) for (const column of shown) places.push({ column, slice });
  return places.map((place, index) => ({ ...place, at: from + index }));
}

function writeCaptions(
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

type SpotOf = (row: number) => (id: string, slice: number) => Spot | null;

function cellOf(
  context: BlockContext,
  column: LayoutColumn,
  value: ReportValue,
  spot: (id: string, slice: number) => Spot | null,
  slice: number,
): ReportCell {
  const format = columnFormat(context, column);
  const cell: ReportCell = {
    value,
    style: typeof value === 'number' ? 'figure' : 'label',
    ...(format && typeof value === 'number' ? { format } : {}),
  };
  const formula = context.live && typeof value === 'number' ? formulaOf(column, (id) => spot(id, slice)) : null;
  return formula ? { ...cell, formula } : cell;
}

/** Excel can work out for itself what is made of two cells of the row. */
function formulaOf(column: LayoutColumn, spot: (id: string) => Spot | null): string | null {
  const [a, b] = (column.ratio ?? column.difference ?? []).map(spot);
  if (!a || !b) return null;
  return column.ratio ? `=IFERROR(${address(a)}/${address(b)},"")` : `=${address(a)}-${address(b)}`;
}

function writeTotal(
  context: BlockContext,
  labels: number,
  placed: readonly Placed[],
  whole: readonly ReadonlyMap<string, ReportValue>[],
  body: { row: number; rows: number },
  cut: boolean,
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
    const cell = { ...cellOf(context, column, value, spotOf(row), slice), style: 'total' as const };
    const top = address({ row: body.row, column: at });
    const sum = `=SUM(${top}:${address({ row: body.row + body.rows - 1, column: at })})`;
    const formula = context.live && how === 'sum' && !cut && typeof value === 'number' ? sum : cell.formula;
    grid.put({ row, column: at }, formula ? { ...cell, formula } : cell);
  }
}

/** Columns that look at the rows around them: the running share, and the p-chart. */
function addAcrossRows(
  { block, language }: BlockContext,
  rows: readonly (readonly Map<string, ReportValue>[])[],
  whole: readonly ReadonlyMap<string, ReportValue>[],
): void {
  for (const column of block.columns) {
    whole.forEach((total, slice) => {
      if (column.cumulative) {
        const all = total.get(column.cumulative);
        let upTo = 0;
        for (const row of rows) {
          const value = row[slice]!.get(column.cumulative);
          upTo += typeof value === 'number' ? value : 0;
          row[slice]!.set(column.id, typeof all === 'number' && all > 0 ? upTo / all : null);
        }
      }
      if (column.limit) {
        const [part, size] = column.of!;
        const numbers = rows.map((row) => ({
          count: Number(row[slice]!.get(part) ?? 0),
          size: Number(row[slice]!.get(size) ?? 0),
        }));
        const chart = pChart(numbers);
        rows.forEach((row, i) => {
          const { low, high, signal } = chart.points[i]!;
          const values = { mean: chart.mean, low, high, signal: signal && word(signal, language) };
          row[slice]!.set(column.id, chart.mean === null ? null : values[column.limit!]);
        });
      }
    });
  }
}

function sortRows(
  rows: { group: KeyGroup; values: Map<string, ReportValue>[] }[],
  { by, descending = false }: { by: string; descending?: boolean },
): void {
  const last = descending ? -Infinity : Infinity;
  const rank = (value: ReportValue | undefined): number => (typeof value === 'number' ? value : last);
  // Sorting keeps the reading order of equals; what has no figure comes last either way.
  rows.sort((a, b) => {
    const [x, y] = [a.values.at(-1)!.get(by), b.values.at(-1)!.get(by)];
    const order = rank(x) === rank(y) ? 0 : rank(x) - rank(y);
    return descending ? -order : order;
  });
}
