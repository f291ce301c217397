/** Cells of a foreign file on their way into Excel: nothing they begin with may make a formula of them. */

/** What Excel (and other spreadsheets) would take as the beginning of a formula or command. */
const DANGEROUS = /^[=+\-@\t\r\n|]/;
/** A negative number is a number. */
const NEGATIVE = /^-\d{1,15}(?:[.,]\d+)?$/;

/** The cell with an apostrophe before it where Excel would not take it as text; Excel hides the apostrophe. */
export function asExcelText(cell: string): string {
  return DANGEROUS.test(cell) && !NEGATIVE.test(cell) ? `'${cell}` : cell;
}
