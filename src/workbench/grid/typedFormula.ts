/** Formulas typed with the marks of the language: in Indonesian =SUM(0,5;A1), which the engine knows as =SUM(0.5,A1). */
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import type { Workbook } from '../../host';

/** Texts, sheets' names, arrays, columns of tables and references keep what they hold; the marks between them are read. */
const PARTS = /"[^"]*"|'[^']*'|\{[^}]*\}|\[(?:[^[\]]|\[[^\]]*\])*\]|[A-Za-z_$.][\w$.]*|\d+,\d+|;/g;

/**
 * The formula as the engine writes it. Cells show it that way, so that one without a semicolon, which may be a shown one that
 * was looked at again, is taken as shown.
 * @param decimalComma whether the language writes 0,5
 */
function engineFormula(typed: string, decimalComma: boolean): string {
  if (!typed.match(PARTS)?.some((part) => part === ';')) return typed;
  return typed.replace(PARTS, (part) => {
    if (part === ';') return ',';
    return decimalComma && /^\d/.test(part) ? part.replace(',', '.') : part;
  });
}

/** What is typed into the grid's cells is read as its language writes formulas. Call once. */
export function readTypedFormulas(workbook: Workbook): void {
  const { engine } = workbook.book;
  const formats = engine.get(SheetsNumfmtCellContentController);
  engine.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, _, next) =>
      next(typeof cell?.f === 'string' ? { ...cell, f: engineFormula(cell.f, formats.locale !== 'en') } : cell),
  });
}
