/** Writes cells of one existing row: looked at, written and read back in one request. */
import { blockAddress } from '../grid';
import { exchange, type Prepared } from './exchange';
import { checkBlank, checkCaptions, checkExpected, checkOpen } from './checks';
import type { CellExpected, CellWrite, Journal, OfficeApi, RowPlace } from './shared/types';

export interface RowWrite {
  sheet: string;
  headerRow: number;
  row: number;
  writes: readonly CellWrite[];
  /** Cells that must still hold what the user saw: what names the record, and every filled cell that is to be replaced. */
  expected: readonly CellExpected[];
}

/** Writes the cells. Filled cells are replaced only where `expected` names them. Rejects with an OfficeProblem. */
export const writeRow = (api: OfficeApi, write: RowWrite, journal?: Journal): Promise<RowPlace> =>
  exchange(api, { place: write.sheet, undoGroup: true }, (context) => prepareWrite(context, write), journal);

/** Looks at the row once more. */
export async function prepareWrite(
  context: Excel.RequestContext,
  { sheet: name, headerRow, row, writes, expected }: RowWrite,
): Promise<Prepared> {
  const watched = [...new Set([...writes, ...expected].map((cell) => cell.column))];
  const first = Math.min(...watched);
  const count = Math.max(...watched) - first + 1;
  const sheet = context.workbook.worksheets.getItem(name).load('name');
  sheet.protection.load('protected');
  const captions = sheet.getRangeByIndexes(headerRow, first, 1, count).load('values');
  const cells = sheet.getRangeByIndexes(row, first, 1, count).load('values,formulas,numberFormat');
  await context.sync();
  checkOpen(sheet, headerRow);
  checkCaptions(name, headerRow, captions.values[0]!, first, writes);
  const seen = cells.values[0] as unknown[];
  checkExpected(name, row, seen, first, expected);
  checkBlank(name, row, seen, first, writes, expected);
  const [formats, typed] = [cells.numberFormat[0] as unknown[], cells.formulas[0] as unknown[]];
  return {
    place: { sheet: name, row, address: blockAddress(row, first, 1, count) },
    parts: [{ sheet: name, headerRow, row, first, seen, typed, formats, writes, watched }],
    told: 0,
  };
}
