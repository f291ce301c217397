/** Univer, the engine behind the trial page, as a calculator. */
import { createWorkbook } from '../../src/host';
import { readXlsx, writeXlsx, type XlsxSheet, type XlsxWorkbook } from '../../src/xlsx';

export async function calculatedByUniver(sheets: XlsxSheet[]): Promise<XlsxWorkbook> {
  const book = createWorkbook();
  await book.load(await writeXlsx({ sheets }));
  await book.calculation.settled(600_000);
  const back = await readXlsx(await book.save());
  book.dispose();
  return back;
}
