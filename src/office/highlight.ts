/** Colours single cells of a sheet, a bounded number a sync, and takes such colours away again. */
import { batch } from './shared/batch';
import { checkOpen } from './checks';
import { stopIfAborted } from './shared/officeProblem';
import { checkSeen, type SeenColumn } from './seenColumn';
import type { Block, OfficeApi } from './shared/types';

const CELLS_PER_SYNC = 500;

export interface CellColor {
  row: number;
  column: number;
  /** #RRGGBB */
  color: string;
}

/** @param seen the column that names the records; where it holds something else by now nothing is coloured */
export async function highlight(
  api: OfficeApi,
  sheetName: string,
  cells: readonly CellColor[],
  { seen, signal }: { seen?: SeenColumn; signal?: AbortSignal } = {},
): Promise<void> {
  const options = { place: sheetName, undoGroup: true };
  await batch(
    api,
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName).load('name');
      sheet.protection.load('protected');
      await context.sync();
      checkOpen(sheet);
      if (seen) await checkSeen(context, sheet, seen);
    },
    options,
  );
  for (let from = 0; from < cells.length; from += CELLS_PER_SYNC) {
    stopIfAborted(signal);
    await batch(
      api,
      async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetName);
        for (const { row, column, color } of cells.slice(from, from + CELLS_PER_SYNC)) {
          sheet.getRangeByIndexes(row, column, 1, 1).format.fill.color = color;
        }
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request holds one piece
        await context.sync();
      },
      { ...options, blind: true },
    );
  }
}

/**
 * Clears the fill of every cell of the block that has one of the colours, and returns how many. Excel tells one colour of a
 * range, or none where its cells differ: such a range is halved until its cells agree, so that plain stretches cost one look.
 */
export async function removeHighlights(
  api: OfficeApi,
  sheetName: string,
  block: Block,
  colors: readonly string[],
  { signal }: { signal?: AbortSignal } = {},
): Promise<number> {
  let open: Block[] = [block];
  let cleared = 0;
  while (open.length > 0) {
    stopIfAborted(signal);
    const looked = open.slice(0, CELLS_PER_SYNC);
    const found = await batch(api, (context) => clearUniform(context, sheetName, looked, colors), {
      place: sheetName,
      undoGroup: true,
    });
    cleared += found.cleared;
    open = [...found.mixed.flatMap(halves), ...open.slice(CELLS_PER_SYNC)];
  }
  return cleared;
}

async function clearUniform(
  context: Excel.RequestContext,
  sheetName: string,
  blocks: readonly Block[],
  colors: readonly string[],
): Promise<{ cleared: number; mixed: Block[] }> {
  const sheet = context.workbook.worksheets.getItem(sheetName).load('name');
  sheet.protection.load('protected');
  const fills = blocks.map(({ row, column, rows, columns }) =>
    sheet.getRangeByIndexes(row, column, rows, columns).format.fill.load('color'),
  );
  await context.sync();
  checkOpen(sheet);
  const ours = blocks.filter((_, i) => colors.includes((fills[i]!.color ?? '').toUpperCase()));
  for (const { row, column, rows, columns } of ours)
    sheet.getRangeByIndexes(row, column, rows, columns).format.fill.clear();
  await context.sync();
  return {
    cleared: ours.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    // Cells that differ have no colour in common: null, or '' in some Excels.
    mixed: blocks.filter(({ rows, columns }, i) => rows * columns > 1 && !fills[i]!.color),
  };
}

function halves({ row, column, rows, columns }: Block): Block[] {
  const half = Math.ceil(Math.max(rows, columns) / 2);
  return rows >= columns
    ? [
        { row, column, rows: half, columns },
        { row: row + half, column, rows: rows - half, columns },
      ]
    : [
        { row, column, rows, columns: half },
        { row, column: column + half, rows, columns: columns - half },
      ];
}
