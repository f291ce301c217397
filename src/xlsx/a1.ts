/** A1 references and 0-based positions. */

/** 0-based position `row,column`. */
export type CellKey = `${number},${number}`;

export interface Area {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function areaName({ startRow, startCol, endRow, endCol }: Area): string {
  const start = `${columnName(startCol)}${startRow + 1}`;
  const end = `${columnName(endCol)}${endRow + 1}`;
  return start === end ? start : `${start}:${end}`;
}

/** Null for what is no area of cells, such as `A:C` or `#REF!`. */
export function parseArea(ref: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(ref);
  if (!match) return null;
  const [, column, row, endColumn = column!, endRow = row!] = match;
  return {
    startRow: Number(row) - 1,
    startCol: columnNumber(column!),
    endRow: Number(endRow) - 1,
    endCol: columnNumber(endColumn),
  };
}
