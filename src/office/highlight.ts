/** Colours single cells of a sheet, a bounded number a sync. Colours are removed the same way. */
import { batch } from './shared/batch';
import { checkOpen } from './checks';
import { stopIfAborted } from './shared/officeProblem';
import { checkSeen, type SeenColumn } from './seenColumn';
import type { OfficeApi } from './shared/types';

const CELLS_PER_SYNC = 500;

export interface CellColor {
  row: number;
  column: number;
  /** #RRGGBB, or null to clear the fill. */
  color: string | null;
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
          // eslint-disable-next-line office-addins/load-object-before-read -- written, never read
          const fill = sheet.getRangeByIndexes(row, column, 1, 1).format.fill;
          if (color === null) fill.clear();
          else fill.color = color;
        }
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request holds one piece
        await context.sync();
      },
      options,
    );
  }
}
