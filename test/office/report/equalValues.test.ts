/** Two writers, one report: what the pane writes into the workbook is what the command line writes into a file. */
import { reportWorkbook } from '../../../src/cli/reports/reportWorkbook';
import type { Report } from '../../../src/reports';
import { readXlsx, writeXlsx } from '../../../src/xlsx';
import { shippedReports } from '../../cli/reports/shippedReports';
import { openSheetPage } from '../sheetPage';

jest.setTimeout(120_000);

/** Blank cells at the ends of rows and sheets say nothing. */
function trimmed(rows: readonly (readonly unknown[])[]): unknown[][] {
  const all = rows.map((row) =>
    row.slice(
      0,
      row.reduce<number>((last, cell, column) => (cell === null ? last : column + 1), 0),
    ),
  );
  return all.slice(
    0,
    all.reduce((last, row, index) => (row.length > 0 ? index + 1 : last), 0),
  );
}

it('every shipped report of the sample workbook has the same cells in the workbook and in the file', async () => {
  const page = await openSheetPage();
  const { cells } = page.page.workbook;
  const compare = async (report: Report): Promise<number> => {
    const file = await readXlsx(await writeXlsx(reportWorkbook(report, 'id')), { numberFormats: true });
    const { sheets, left } = await page.book.writeReport(report);
    expect(left).toEqual([]);
    for (const [index, name] of sheets.entries()) {
      const { matrix, numberFormats } = file.sheets[index]!;
      const area = {
        startRow: 0,
        startColumn: 0,
        endRow: matrix.length - 1,
        endColumn: Math.max(...matrix.map((row) => row.length)),
      };
      expect(trimmed(cells.values(name, area))).toEqual(trimmed(matrix));
      for (const [key, format] of numberFormats!) {
        const [row, column] = key.split(',').map(Number) as [number, number];
        expect([name, key, cells.numberFormat(name, row, column)]).toEqual([name, key, format]);
      }
    }
    return sheets.length;
  };
  let written = 0;
  for (const report of await shippedReports({ live: false })) written += await compare(report);
  expect(written).toBeGreaterThanOrEqual(16);
  await page.close();
});
