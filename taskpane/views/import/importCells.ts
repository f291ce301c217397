/** Cells of a foreign file as values for Excel: each cell then holds what the file says, and no password comes along. */
import { textCell } from '../../../src/office';

export interface CellsOptions {
  width: number;
  /** 0-based row of the file the rows begin with, and of its captions. */
  firstRow: number;
  headerRow: number;
  passwords: readonly number[];
}

/** The only digits Excel keeps as they are in every language; 08.00, 3/4/26, 0812 and 16 digits it would turn into something else. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})$/;

export function importCells(
  rows: readonly (readonly string[])[],
  { width, firstRow, headerRow, passwords }: CellsOptions,
): string[][] {
  const hidden = new Set(passwords);
  const open = rows.map((row, index) =>
    hidden.size > 0 && firstRow + index > headerRow ? row.map((cell, column) => (hidden.has(column) ? '' : cell)) : row,
  );
  return open.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? '';
      return PLAIN_NUMBER.test(cell) ? cell : textCell(cell);
    }),
  );
}
