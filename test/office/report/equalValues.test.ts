/** Two writers, one report: what the pane writes into the workbook is what the command line writes into a file. */
import { reportWorkbook } from '../../../src/cli/reports/reportWorkbook';
import { chartFigures, createWorkbook, type Workbook } from '../../../src/host';
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

/** Names and what can be seen of a sheet's charts, without their place: a file keeps it in cells and fractions of cells. */
const chartsOf = (workbook: Workbook, sheet: string) => {
  const { id } = workbook.sheets.find(sheet)!;
  const names = workbook.charts.list(id).map(({ name }) => name);
  return chartFigures(workbook, id).map(({ left, top, width, height, ...seen }, index) => {
    for (const size of [left, top, width, height]) expect(size).toBeGreaterThanOrEqual(0);
    return { name: names[index], ...seen };
  });
};

/** Every second report in one language, the others in the other: the writers see cells, whatever these say. */
describe.each(['id', 'en'] as const)('in %s', (language) => {
  it('every shipped report has the same cells and the same charts in the workbook and in the file', async () => {
    const page = await openSheetPage({ ignoresFit: false });
    const { cells } = page.page.workbook;
    let charts = 0;
    const compare = async (report: Report): Promise<void> => {
      const bytes = await writeXlsx(reportWorkbook(report, language));
      const file = await readXlsx(bytes, { numberFormats: true });
      const opened = createWorkbook();
      await opened.load(bytes);
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
        const written = chartsOf(page.page.workbook, name);
        expect(written).toEqual(chartsOf(opened, opened.sheets.list()[index]!.name));
        charts += written.length;
      }
      opened.dispose();
    };
    const reports = (await shippedReports({ live: false, language })).filter(
      (_, i) => (i % 2 === 0) === (language === 'id'),
    );
    for (const report of reports) await compare(report);
    expect(reports.length).toBeGreaterThanOrEqual(8);
    expect(charts).toBeGreaterThan(1);
    await page.close();
  });
});
