/** The verdicts on the sheet, on request: as new columns beside the table, or as coloured cells. */
import { VERDICTS } from '../../../src/engine';
import type { Book } from '../../../src/office';
import type { Language } from '../../../src/text';
import type { Translate } from '../../text/texts';
import { describeFinding, type Checked } from './checkStore';

const SLICE = 500;
/** Light fills on which Excel's black text stays readable. */
const COLORS = { fail: '#FDE7E9', warn: '#FFF4CE', incomplete: '#EDEBE9' } as const;
/** Colouring is one call a cell; beyond this the columns serve better. */
const HIGHLIGHT_AT_MOST = 5_000;

/** Three columns to the right: verdict, clause, reason. Returns the address of the first. */
export async function writeResultColumns(book: Book, checked: Checked, t: Translate, language: Language): Promise<string> {
  const { records, result } = checked;
  const table = records.reading.table!;
  const last = table.rows.length > 0 ? table.rows[table.rows.length - 1]! : table.headerRow;
  const size = last - table.headerRow;
  const columns = [
    { caption: t('check.columnVerdict'), values: new Array<string>(size).fill('') },
    { caption: t('check.columnClause'), values: new Array<string>(size).fill('') },
    { caption: t('check.columnReason'), values: new Array<string>(size).fill('') },
  ];
  for (let row = 0; row < table.rows.length; row++) {
    // Explaining takes longer than judging; the page gets a turn between slices.
    if (row % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
    const at = table.rows[row]! - table.headerRow - 1;
    const verdict = VERDICTS[result.codes[row]!]!;
    columns[0]!.values[at] = t(`verdict.${verdict}`);
    if (verdict === 'pass') continue;
    const { clause, text } = describeFinding(checked, row, language);
    columns[1]!.values[at] = clause;
    columns[2]!.values[at] = text;
  }
  return book.writeColumns({ source: records.cells.source, headerRow: records.headerRow, columns });
}

/** Colours the cell each listed finding is about; returns how many were coloured. */
export async function highlightFindings(book: Book, checked: Checked, rows: readonly number[], language: Language): Promise<number> {
  const cells = rows.slice(0, HIGHLIGHT_AT_MOST).flatMap((row) => {
    const { verdict, row: sheetRow, column } = describeFinding(checked, row, language);
    return verdict in COLORS ? [{ row: sheetRow, column, color: COLORS[verdict as keyof typeof COLORS] }] : [];
  });
  await book.highlight(checked.source.sheet, cells);
  return cells.length;
}
