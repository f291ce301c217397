/** Colours single cells of a sheet, a bounded number a sync. Colours are removed the same way. */
import { batch } from './batch';
import type { OfficeApi } from './types';

const CELLS_PER_SYNC = 500;

/** `color` as #RRGGBB, or null to clear the fill. */
export async function highlight(api: OfficeApi, sheetName: string, cells: readonly { row: number; column: number; color: string | null }[]): Promise<void> {
  for (let from = 0; from < cells.length; from += CELLS_PER_SYNC) {
    await batch(
      api,
      async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetName);
        for (const { row, column, color } of cells.slice(from, from + CELLS_PER_SYNC)) {
          const fill = sheet.getRangeByIndexes(row, column, 1, 1).format.fill;
          if (color === null) fill.clear();
          else fill.color = color;
        }
        await context.sync();
      },
      { place: sheetName, undoGroup: true },
    );
  }
}
