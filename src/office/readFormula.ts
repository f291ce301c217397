/** The formula behind a cell, and what its arguments hold. */
import type { RawCell } from '../sheet';
import { positionOf } from '../grid';
import { batch } from './shared/batch';
import { supports } from './shared/surroundings';
import type { OfficeApi } from './shared/types';

export interface FormulaFound {
  sheet: string;
  /** The selected cell, and what it shows. */
  row: number;
  column: number;
  text: string;
  /** With English names and separators; '' where the cell holds none. */
  formula: string;
  /** Rows between the selected cell and the one that holds the formula, which has filled it. */
  down: number;
  /** What stands in the first cells of the selected line of the formula's result: the words that name its group. */
  line: readonly RawCell[];
}

/** Site, role and service name a line of SDM.TABEL; no result has more words. */
const NAMED = 3;
const LAST_COLUMN = 16_383;

/** The formula of the selected cell: its own, or the one it was filled by. */
export async function readFormula(api: OfficeApi): Promise<FormulaFound> {
  const POSITION = 'rowIndex,columnIndex,formulas';
  return batch(api, async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0).load(`${POSITION},text`);
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    const parent = supports(api, 'ExcelApi', '1.12') ? cell.getSpillParentOrNullObject().load(POSITION) : null;
    await context.sync();
    const own = parent && !parent.isNullObject ? parent : cell;
    const [row, column] = [cell.rowIndex, cell.columnIndex];
    const named = Math.min(NAMED, LAST_COLUMN - own.columnIndex + 1);
    const line = sheet.getRangeByIndexes(row, own.columnIndex, 1, named).load('values');
    await context.sync();
    const formula = String(own.formulas[0]![0] ?? '');
    return {
      ...{ sheet: sheet.name, row, column, text: String(cell.text[0]![0] ?? '') },
      formula: formula.startsWith('=') ? formula : '',
      down: row - own.rowIndex,
      line: line.values[0] as RawCell[],
    };
  });
}

/** The value of the first cell of a reference such as `B2` or `'Isian'!$B$2`. */
export async function readCell(api: OfficeApi, sheet: string, address: string): Promise<RawCell> {
  return batch(
    api,
    async (context) => {
      const at = positionOf(address)!;
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(at.row, at.column, 1, 1).load('values');
      await context.sync();
      return cell.values[0]![0] as RawCell;
    },
    { place: sheet },
  );
}
