/** A sheet of values and formulas, put on a sheet of ours that is there already. */
import { batch } from './shared/batch';
import { textCell } from './shared/cellText';
import { pointsOf } from './shared/columnWidth';
import { stopIfAborted } from './shared/officeProblem';
import { blocksOf } from './shared/requestSize';
import type { OfficeApi, ReadOptions } from './shared/types';

export type PageCell = string | number | boolean | null | { formula: string };

export interface Page {
  sheet: string;
  /** Rows of one width, from the first row of the sheet on. */
  cells: readonly (readonly PageCell[])[];
  /** 0-based row of the captions. */
  headerRow: number;
  /** Widths in characters, from column A. */
  widths: readonly number[];
  /** Number formats by row and column (`0,1`). */
  formats?: ReadonlyMap<string, string>;
  /** The last row is copied down to this row (0-based), its formulas along; `left` are rows in between that stay empty. */
  repeat?: { to: number; left: readonly number[] };
  /** Formulas of single cells that differ from the row that was copied down. */
  single?: readonly { row: number; column: number; formula: string }[];
}

export async function putPage(api: OfficeApi, page: Page, options: ReadOptions = {}): Promise<void> {
  const { sheet: name, cells, headerRow, widths, formats, repeat, single = [] } = page;
  const place = { place: name };
  let next = 0;
  for (const block of blocksOf(cells, written)) {
    stopIfAborted(options.signal);
    const from = next;
    // office-doctor loop -- one request holds one piece
    await batch(
      api,
      async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.getRangeByIndexes(from, 0, block.length, block[0]!.length).values = block.map((row) => row.map(written));
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request holds one piece
        await context.sync();
      },
      place,
    );
    next += block.length;
    options.onProgress?.(next, cells.length);
  }
  stopIfAborted(options.signal);
  await batch(
    api,
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const width = cells[0]!.length;
      const last = cells.length - 1;
      if (repeat && repeat.to > last) {
        sheet
          .getRangeByIndexes(last + 1, 0, repeat.to - last, width)
          .copyFrom(sheet.getRangeByIndexes(last, 0, 1, width));
        for (const row of repeat.left) sheet.getRangeByIndexes(row, 0, 1, width).clear('Contents');
      }
      // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method needs no load
      const head = sheet.getRangeByIndexes(headerRow, 0, 1, width).format;
      head.font.bold = true;
      head.wrapText = true;
      widths.forEach((each, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(each)));
      for (const [key, format] of formats ?? []) {
        const [row, column] = key.split(',').map(Number) as [number, number];
        sheet.getRangeByIndexes(row, column, 1, 1).numberFormat = [[format]];
      }
      sheet.freezePanes.freezeRows(headerRow + 1);
      await context.sync();
    },
    place,
  );
  for (const block of blocksOf(
    single.map((cell) => [cell]),
    written,
  )) {
    stopIfAborted(options.signal);
    // office-doctor loop -- one request holds one piece
    await batch(
      api,
      async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        for (const [cell] of block) sheet.getRangeByIndexes(cell!.row, cell!.column, 1, 1).values = [[written(cell!)]];
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request holds one piece
        await context.sync();
      },
      place,
    );
  }
}

function written(cell: PageCell): string | number | boolean {
  if (cell === null) return '';
  if (typeof cell === 'object') return `=${cell.formula}`;
  return typeof cell === 'string' ? textCell(cell) : cell;
}
