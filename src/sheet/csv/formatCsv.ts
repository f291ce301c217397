/** Rows as CSV text that Excel opens with a double click, and in which no cell can act as a formula. */
import Papa from 'papaparse';
import { asExcelText } from './asExcelText';
import type { Delimiter } from './delimiter';

/** Without the mark Excel takes the file for the machine's old code page. */
const MARK = '\ufeff';

/**
 * Texts that Excel would take for a formula get an apostrophe before them; numbers stay numbers.
 * @param delimiter the one Excel expects where the decimal sign is a comma, unless told otherwise
 */
export function formatCsv(rows: readonly (readonly (string | number | null)[])[], delimiter: Delimiter = ';'): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? asExcelText(cell) : cell)));
  return MARK + Papa.unparse(cells, { delimiter, newline: '\r\n' }) + '\r\n';
}
