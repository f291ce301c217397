/** Moves the user's selection, and tells where it is. */
import type { RawCell } from '../sheet';
import { positionOf } from '../grid';
import { batch } from './shared/batch';
import { checkSeen } from './seenColumn';
import type { CellExpected, OfficeApi } from './shared/types';

/**
 * Shows the sheet and selects the cell (0-based).
 * @param key the cell that names the record meant; where the row holds another by now, nothing is selected
 */
export async function selectCell(
  api: OfficeApi,
  sheetName: string,
  row: number,
  column: number,
  key?: CellExpected,
): Promise<void> {
  await batch(
    api,
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      if (key) await checkSeen(context, sheet, { row, column: key.column, values: [key.value as RawCell] });
      sheet.activate();
      sheet.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    },
    { place: sheetName },
  );
}

/** The sheet and upper left cell of the selection. */
export async function selectedCell(api: OfficeApi): Promise<{ sheet: string; row: number; column: number }> {
  return batch(api, async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return { sheet: sheet.name, ...(positionOf(range.address) ?? { row: 0, column: 0 }) };
  });
}

/** What a cell says while it is selected, in any Excel: whoever opens the workbook without the add-in reads it there. */
export interface CellHint {
  title: string;
  message: string;
}

/** Puts a formula into the selected cell if that cell is blank; returns false, writing nothing, if it is not. */
export async function insertFormula(api: OfficeApi, formula: string, hint: CellHint): Promise<boolean> {
  return batch(api, async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0).load('values');
    await context.sync();
    if (cell.values[0]![0] !== '') return false;
    cell.formulas = [[formula]];
    cell.dataValidation.prompt = { showPrompt: true, ...hint };
    await context.sync();
    return true;
  });
}
