/** Moves the relative references of a formula, as Excel does for cells that share one. */
import { columnName, columnNumber } from './a1';

/** Texts and quoted sheet names are left alone, and so are names that only look like the beginning of a reference. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\w(.])|[A-Za-z_\\][\w.\\]*/g;
const REFERENCE = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/;

export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECES, (piece) => {
    const match = REFERENCE.exec(piece);
    if (!match) return piece;
    const [, fixedColumn, column, fixedRow, row] = match as unknown as [string, string, string, string, string];
    const toColumn = fixedColumn ? column : columnName(columnNumber(column) + columns);
    const toRow = fixedRow ? row : String(Number(row) + rows);
    return `${fixedColumn}${toColumn}${fixedRow}${toRow}`;
  });
}
