/** Moves the relative references of a formula, as Excel does for cells that share one. */
import { columnLetters, columnIndex } from '../grid';

/** A reference (its four parts captured), or what only looks like one: texts, quoted sheet names, table columns, other names. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)\b([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.])|[A-Za-z_\\][\w.\\]*/g;

export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PIECES,
    (piece: string, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
      if (column === undefined || row === undefined) return piece;
      const toColumn = fixedColumn ? column : columnLetters(columnIndex(column) + columns);
      const toRow = fixedRow ? row : String(Number(row) + rows);
      return `${fixedColumn}${toColumn}${fixedRow}${toRow}`;
    },
  );
}
