/** Merged cells of a sheet that formulas look at: what stands in the first one holds for all it covers. */
import { columnLetters, parseArea } from '../../grid';
import { sheetName } from '../../formula';
import type { XlsxSheet } from '../../xlsx';

/** By 1-based row: references of covered cells, and of the cell that holds instead. */
export type MergedCells = ReadonlyMap<number, readonly { covered: RegExp; holds: string }[]>;

export function mergedCells({ name, merges = [] }: XlsxSheet): MergedCells {
  const found = new Map<number, { covered: RegExp; holds: string }[]>();
  const prefix = `${sheetName(name)}!`;
  const pattern = prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (const merge of merges) {
    const area = parseArea(merge);
    if (!area) continue;
    const { startRow, startColumn, endRow, endColumn } = area;
    const holds = `${prefix}$${columnLetters(startColumn)}$${startRow + 1}`;
    for (let row = startRow; row <= endRow; row++)
      for (let column = startColumn; column <= endColumn; column++) {
        if (row === startRow && column === startColumn) continue;
        const covered = new RegExp(`${pattern}\\$${columnLetters(column)}${row + 1}(?!\\d)`, 'g');
        found.set(row + 1, [...(found.get(row + 1) ?? []), { covered, holds }]);
      }
  }
  return found;
}
