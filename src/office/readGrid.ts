/** What Excel says of a block besides its cells: which are merged, and which rows nobody sees. */
import { isBlank, type Area } from '../grid';
import type { Matrix } from '../sheet';
import { batch } from './shared/batch';
import { supports } from './shared/surroundings';
import type { OfficeApi, Source } from './shared/types';

export interface SourceGrid {
  /** 0-based positions within the values that were read. */
  merges: readonly Area[];
  hiddenRows: readonly number[];
}

/** Some 20 bytes a row, far below what one answer holds. */
const ROWS_PER_ANSWER = 50_000;

export async function readGrid(api: OfficeApi, source: Source, values: Matrix): Promise<SourceGrid> {
  if (source.rows === 0) return { merges: [], hiddenRows: [] };
  // A table has no merged cells.
  const asked = source.kind === 'sheet' && supports(api, 'ExcelApi', '1.13') && looksMerged(values);
  return batch(
    api,
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(source.sheet);
      const range = sheet.getRangeByIndexes(source.row, source.column, source.rows, source.columns);
      const seen = range.getVisibleView().load('rowCount');
      const merged = asked ? range.getMergedAreasOrNullObject() : null;
      merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      await context.sync();
      return {
        merges: !merged || merged.isNullObject ? [] : merged.areas.items.map((area) => within(area, source)),
        hiddenRows: seen.rowCount < source.rows ? await hiddenOf(context, sheet, source) : [],
      };
    },
    { place: source.name },
  );
}

/** Which rows are hidden, by a filter or by hand. */
async function hiddenOf(context: Excel.RequestContext, sheet: Excel.Worksheet, source: Source): Promise<number[]> {
  const hidden: number[] = [];
  for (let from = 0; from < source.rows; from += ROWS_PER_ANSWER) {
    const count = Math.min(ROWS_PER_ANSWER, source.rows - from);
    // office-doctor loop -- one answer holds so many rows
    const rows = await hiddenIn(context, sheet.getRangeByIndexes(source.row + from, source.column, count, 1));
    for (const row of rows) hidden.push(from + row);
  }
  return hidden;
}

async function hiddenIn(context: Excel.RequestContext, range: Excel.Range): Promise<number[]> {
  const rows = range.getRowProperties({ rowHidden: true });
  await context.sync();
  return rows.value.flatMap(({ rowHidden }, row) => (rowHidden ? [row] : []));
}

/**
 * Asking Excel on the desktop for merged cells empties its undo list (office-js #5918), so it is asked only where the cells
 * look it: one of the first two columns goes blank below a filled cell while the rest of its row goes on, or a caption's
 * values stand beside it.
 */
const looksMerged = (values: Matrix): boolean =>
  values.some((cells, row) => row > 0 && [0, 1].some((column) => goesOn(values[row - 1]!, cells, column))) ||
  values.slice(0, CAPTION_ROWS).some((cells, row) => isCaptionOver(cells, values[row + 1]));

/** Captions stand in the first rows. */
const CAPTION_ROWS = 20;

const filledOf = (cells: Matrix[number]): number => cells.filter((cell) => !isBlank(cell)).length;

const goesOn = (above: Matrix[number], cells: Matrix[number], column: number): boolean =>
  isBlank(cells[column]) && !isBlank(above[column]) && filledOf(cells) > 1;

/** In a row of captions one stands over two columns, and the row below is filled in the second only. */
const isCaptionOver = (cells: Matrix[number], below: Matrix[number] | undefined): boolean =>
  below !== undefined &&
  filledOf(cells) > 2 &&
  cells.some(
    (cell, column) =>
      typeof cell === 'string' &&
      !isBlank(cell) &&
      isBlank(cells[column + 1]) &&
      isBlank(below[column]) &&
      !isBlank(below[column + 1]),
  );

function within({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range, { row, column }: Source): Area {
  return {
    startRow: rowIndex - row,
    startColumn: columnIndex - column,
    endRow: rowIndex - row + rowCount - 1,
    endColumn: columnIndex - column + columnCount - 1,
  };
}
