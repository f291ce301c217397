/** Merged cells of a sheet that formulas look at: what stands in the first one holds for the rows it covers, as reading has it. */
import { columnLetters, type Area } from '../grid';
import { sheetName } from './plainSheet';

/** Stands in a formula where the number of its row goes. */
export const ROW = '\ue000';

/** By 1-based row: references of covered cells, and of the cell that holds instead. */
export type MergedCells = ReadonlyMap<number, readonly { covered: RegExp; holds: string }[]>;

/** @param merges 0-based, as the sheet has them. Of several columns the first one holds; the others stay blank. */
export function mergedCells(sheet: string, merges: readonly Area[]): MergedCells {
  const found = new Map<number, { covered: RegExp; holds: string }[]>();
  const prefix = `${sheetName(sheet)}!`;
  const pattern = prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (const { startRow, startColumn, endRow } of merges) {
    const column = `$${columnLetters(startColumn)}`;
    const holds = `${prefix}${column}$${startRow + 1}`;
    for (let row = startRow + 2; row <= endRow + 1; row++) {
      const covered = new RegExp(`${pattern}\\${column}${row}(?!\\d)`, 'g');
      found.set(row, [...(found.get(row) ?? []), { covered, holds }]);
    }
  }
  return found;
}

/**
 * A formula of a working column in one row. The row itself, which `ROW(` asks for, is no cell that could be merged.
 * @param row 1-based
 */
export function formulaInRow(formula: string, row: number, merged: MergedCells = new Map()): string {
  const own = formula.startsWith('ROW(') ? [] : (merged.get(row) ?? []);
  return own.reduce(
    (text, { covered, holds }) => text.replace(covered, () => holds),
    formula.replaceAll(ROW, String(row)),
  );
}
