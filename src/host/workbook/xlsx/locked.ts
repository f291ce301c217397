import type { CellKey, XlsxLook } from '../../../xlsx';
import type { Area } from '../area';
import type { WorkbookParts } from '../workbookParts';

/** Cells that may be edited while the sheet is protected, as far as the sheet's grid goes. */
export function unlockedOfSheet(workbook: WorkbookParts, id: string): CellKey[] {
  const sheet = workbook.book.sheet(id);
  const [lastRow, lastColumn] = [sheet.getRowCount() - 1, sheet.getColumnCount() - 1];
  return workbook.protection.unlocked(id).flatMap((area) => {
    const keys: CellKey[] = [];
    for (let row = area.startRow; row <= Math.min(area.endRow, lastRow); row++)
      for (let column = area.startColumn; column <= Math.min(area.endColumn, lastColumn); column++)
        keys.push(`${row},${column}`);
    return keys;
  });
}

export function restoreUnlocked(workbook: WorkbookParts, sheet: string, looks: ReadonlyMap<CellKey, XlsxLook>): void {
  const keys = [...looks].flatMap(([key, { unlocked }]) => (unlocked ? [key] : []));
  for (const area of areasOfCells(keys)) workbook.protection.setLocked(sheet, area, false);
}

/** Neighbours in a row become one area, and equal pieces of rows below each other become one. */
function areasOfCells(keys: readonly CellKey[]): Area[] {
  const byRow = new Map<number, number[]>();
  for (const key of keys) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    byRow.set(row, [...(byRow.get(row) ?? []), column]);
  }
  const done: Area[] = [];
  let open: Area[] = [];
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const pieces = runsOf(byRow.get(row) ?? []);
    const next: Area[] = [];
    for (const [startColumn, endColumn] of pieces) {
      const above = open.find(
        (area) => area.endRow === row - 1 && area.startColumn === startColumn && area.endColumn === endColumn,
      );
      next.push(above ? { ...above, endRow: row } : { startRow: row, endRow: row, startColumn, endColumn });
    }
    done.push(
      ...open.filter(
        (area) => !next.some((each) => each.startRow === area.startRow && each.startColumn === area.startColumn),
      ),
    );
    open = next;
  }
  return [...done, ...open];
}

function runsOf(columns: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && column <= last[1] + 1) last[1] = Math.max(last[1], column);
    else runs.push([column, column]);
  }
  return runs;
}
