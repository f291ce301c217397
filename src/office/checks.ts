/** Checks made on the cells just before a write, in the same batch: a co-author may have been there. */
import { cellAddress } from '../grid';
import { shownAs } from './shared/cellText';
import { OfficeProblem } from './shared/officeProblem';
import type { CellExpected, CellWrite } from './shared/types';

/** Every column still carries the caption by which it was found. */
export function checkCaptions(
  sheet: string,
  headerRow: number,
  captions: readonly unknown[],
  firstColumn: number,
  writes: readonly CellWrite[],
): void {
  for (const write of writes) {
    const found = shownAs(captions[write.column - firstColumn]);
    if (found !== write.caption.trim()) {
      throw new OfficeProblem('headerMoved', {
        place: `${sheet}!${cellAddress(headerRow, write.column)}`,
        found,
        expected: write.caption,
      });
    }
  }
}

/** The row is still the one the user saw. */
export function checkExpected(
  sheet: string,
  row: number,
  cells: readonly unknown[],
  firstColumn: number,
  expected: readonly CellExpected[],
): void {
  for (const { column, value } of expected) {
    const found = shownAs(cells[column - firstColumn]);
    if (found !== shownAs(value)) {
      throw new OfficeProblem('rowChanged', {
        place: `${sheet}!${cellAddress(row, column)}`,
        found,
        expected: shownAs(value),
      });
    }
  }
}

/** No cell to be written holds anything, except those the caller has seen and means to replace (they are in `expected`). */
export function checkBlank(
  sheet: string,
  row: number,
  cells: readonly unknown[],
  firstColumn: number,
  writes: readonly CellWrite[],
  replace: readonly CellExpected[],
): void {
  for (const write of writes) {
    const found = shownAs(cells[write.column - firstColumn]);
    if (found !== '' && !replace.some((cell) => cell.column === write.column)) {
      throw new OfficeProblem('cellFilled', { place: `${sheet}!${cellAddress(row, write.column)}`, found });
    }
  }
}

/** Stand for the row of captions where nothing is written below it. */
export const NO_CAPTIONS = { headless: -1, lines: -2, beside: -3 } as const;

/** The sheet takes writes. @param headerRow one of `NO_CAPTIONS` where nothing is written: captions are hidden, within lines of text, beside another table */
export function checkOpen(sheet: Excel.Worksheet, headerRow = 0): void {
  for (const code of ['headless', 'lines', 'beside'] as const)
    if (headerRow === NO_CAPTIONS[code]) throw new OfficeProblem(code, { place: sheet.name });
  if (sheet.protection.protected) throw new OfficeProblem('protected', { place: sheet.name });
}
