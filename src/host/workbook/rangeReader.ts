import { CellValueType } from '@univerjs/core';
import type { BaseReferenceObject } from '@univerjs/engine-formula';
import type { Area } from './area';
import type { Book } from './book';
import type { CellValue } from './types';

/**
 * Ranges that formulas hand to custom functions, as raw values (blank is null). A range is read once in a calculation: all
 * its formulas are done before the first function that takes it, and a dozen functions often take the same table.
 */
export class RangeReader {
  readonly #read = new Map<string, CellValue[][]>();

  constructor(private readonly book: Book) {}

  /** A new calculation begins: cells may hold something else now. */
  forget(): void {
    this.#read.clear();
  }

  /** Whole rows and columns go as far as the sheet does. */
  areaOf(reference: BaseReferenceObject): Area {
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    const sheet = this.book.sheet(reference.getSheetId());
    return {
      startRow: Number.isNaN(startRow) ? 0 : startRow,
      startColumn: Number.isNaN(startColumn) ? 0 : startColumn,
      endRow: Number.isNaN(endRow) ? sheet.getRowCount() - 1 : endRow,
      endColumn: Number.isNaN(endColumn) ? sheet.getColumnCount() - 1 : endColumn,
    };
  }

  /** Not to be changed by whoever gets it. */
  values(reference: BaseReferenceObject, area: Area): CellValue[][] {
    const key = `${reference.getSheetId()}!${area.startRow},${area.startColumn},${area.endRow},${area.endColumn}`;
    const known = this.#read.get(key);
    if (known) return known;
    const matrix: CellValue[][] = [];
    for (let row = area.startRow; row <= area.endRow; row++) {
      const line: CellValue[] = [];
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        const cell = reference.getCellData(row, column);
        const v = cell?.v;
        line.push(
          v === undefined || v === null || v === ''
            ? null
            : cell?.t === CellValueType.BOOLEAN
              ? Number(v) === 1 || v === true
              : v,
        );
      }
      matrix.push(line);
    }
    this.#read.set(key, matrix);
    return matrix;
  }
}
