/** A1 references and positions, all counted from 0. */

/** The size of Excel's grid. */
export const [SHEET_ROWS, SHEET_COLUMNS] = [1_048_576, 16_384];

/** Position `row,column`. */
export type CellKey = `${number},${number}`;

/** A rectangle of cells, all bounds included (Univer's own field names, so that no copy is needed). */
export interface Area {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `B3` of a position. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A1:C9` of a block given by its upper left cell and its size, `A1:A1` where it is one cell. */
export function blockAddress(row: number, column: number, rows: number, columns: number): string {
  return `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** A sheet's name in quotes, as a reference writes it: `'Data 1'`. Excel takes the quotes where it needs none, too. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** `A1:C9`, or `A1` for a single cell. */
export function areaName({ startRow, startColumn, endRow, endColumn }: Area): string {
  const start = cellAddress(startRow, startColumn);
  const end = cellAddress(endRow, endColumn);
  return start === end ? start : `${start}:${end}`;
}

/** Null for what is no area of cells, such as `A:C` or `#REF!`. */
export function parseArea(ref: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(ref);
  if (!match) return null;
  const [, column, row, endColumn = column!, endRow = row!] = match;
  return {
    startRow: Number(row) - 1,
    startColumn: columnIndex(column!),
    endRow: Number(endRow) - 1,
    endColumn: columnIndex(endColumn),
  };
}

/** The upper left cell of an address such as `Sheet1!$B$3:C9`, or null where it names whole rows or columns. */
export function positionOf(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)/i.exec(address.slice(address.lastIndexOf('!') + 1));
  return match && { row: Number(match[2]) - 1, column: columnIndex(match[1]!) };
}
