import type { ICellData, Nullable } from '@univerjs/core';
import type { Book } from './book';
import type { SheetCells } from './cells';
import { valueOf } from './cellData';
import type { CellValue, SheetArea } from './types';

export interface SortField {
  /** Column (or row) of the area, counted from 0. */
  key: number;
  ascending?: boolean;
}

/** Sort the rows of an area, formats with them: numbers before texts before booleans, blanks always last, as in Excel. */
export function sortArea(
  book: Book,
  cells: SheetCells,
  place: SheetArea,
  fields: SortField[],
  matchCase = false,
): void {
  const { area } = place;
  const matrix = book.sheet(place.sheet).getCellMatrix();
  const rows: Nullable<ICellData>[][] = [];
  for (let row = area.startRow; row <= area.endRow; row++) {
    const line: Nullable<ICellData>[] = [];
    for (let column = area.startColumn; column <= area.endColumn; column++) line.push(matrix.getValue(row, column));
    rows.push(line);
  }
  rows.sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const order = compare(valueOf(a[key]), valueOf(b[key]), ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  cells.write(place, (row, column) => {
    const cell = rows[row - area.startRow]?.[column - area.startColumn];
    return { v: cell?.v ?? null, t: cell?.t ?? null, f: cell?.f ?? null, si: null, p: null, s: cell?.s ?? null };
  });
}

const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

function compare(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order =
    rank(a) - rank(b) ||
    (typeof a === 'string' && typeof b === 'string'
      ? a.localeCompare(b, 'en', { sensitivity: matchCase ? 'variant' : 'accent' })
      : Number(a) - Number(b));
  return ascending ? order : -order;
}
