import { REPORT_LOOKS, type Report } from '../../../src/reports/writing';
import { problemText } from '../../../src/office';
import { readXlsx } from '../../../src/xlsx';
import { exampleReport } from '../../fixtures/report';
import { openSheetPage, type SheetPage } from '../sheetPage';

jest.setTimeout(30_000);

const [trend] = exampleReport.sheets;
const NAMES = exampleReport.sheets.map((sheet) => sheet.name);

/** What stands in the cells of a report's sheet, as the host's workbook holds them. */
function written({ page }: SheetPage, name: string, rows: number, columns: number): unknown[][] {
  return page.workbook.cells.values(name, { startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 });
}

describe('a report written into the workbook', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    // What an Excel that does not keep the scale leaves is said in test/office/profiles.test.ts.
    sheet = await openSheetPage({ ignoresFit: false });
  });
  afterEach(() => sheet.close());
  const sheetNames = () => sheet.page.workbook.sheets.list().map((each) => each.name);

  it('stands on new sheets, value by value, texts that look like formulas or numbers as texts', async () => {
    expect(await sheet.book.writeReport(exampleReport)).toEqual({ sheets: NAMES, left: [] });
    for (const { name, rows } of exampleReport.sheets) {
      const columns = Math.max(...rows.map((row) => row.length));
      const expected = rows.map((row) => Array.from({ length: columns }, (_, c) => row[c]?.value ?? null));
      expect(written(sheet, name, rows.length, columns)).toEqual(expected);
    }
    expect(await sheet.book.activeSheetName()).toBe(NAMES[0]);
    expect(sheet.page.workbook.cells.numberFormat(NAMES[0]!, 6, 1)).toBe('0.00%');
  });

  it('looks like a report: captions, frozen head, one page wide, captions on each', async () => {
    await sheet.book.writeReport(exampleReport);
    await sheet.api.Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem(NAMES[0]!);
      const caption = page.getRange('A6').load('format/font/color,format/font/bold,format/fill/color,format/wrapText');
      const frozen = page.freezePanes.getLocationOrNullObject().load('rowCount');
      const { pageLayout } = page.load('pageLayout/orientation,pageLayout/zoom');
      const printed = pageLayout.getPrintArea().load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('rowIndex');
      const footer = pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
      const breaks = page.horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      const { color, fill } = REPORT_LOOKS.caption;
      expect(caption.format.font.color).toBe(`#${color}`);
      expect(caption.format.fill.color).toBe(`#${fill}`);
      expect([caption.format.font.bold, caption.format.wrapText]).toEqual([true, true]);
      expect(frozen.rowCount).toBe(trend!.frozenRows);
      expect([pageLayout.orientation, pageLayout.zoom]).toEqual(['Landscape', { horizontalFitToPages: 1 }]);
      expect(printed.address).toContain('A1:E41');
      expect(footer.centerFooter).toBe('&P / &N');
      expect([titles.rowIndex, ...breaks.items.map((each) => each.rowIndex)]).toEqual([5, 27]);
    });
  });

  it('colours figures against the cell of the target and leaves blanks alone', async () => {
    await sheet.book.writeReport(exampleReport);
    await sheet.api.Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem(NAMES[0]!);
      const formats = page.getRange('B7:B8').conditionalFormats.load('items/type');
      const blank = page.getRange('B9').conditionalFormats.getCount();
      await context.sync();
      const values = formats.items.map((each) => each.cellValue.load('rule'));
      await context.sync();
      expect(values.map((each) => each.rule)).toEqual([
        { formula1: '=$B$3', operator: 'LessThan' },
        { formula1: '=$B$3', operator: 'GreaterThanOrEqual' },
      ]);
      expect(blank.value).toBe(0);
    });
  });

  it('draws its targets dashed and the cumulative share of a Pareto chart on the right', async () => {
    await sheet.book.writeReport(exampleReport);
    await sheet.api.Excel.run(async (context) => {
      const charts = context.workbook.worksheets.getItem(NAMES[0]!).charts.load('items/name,items/title/text');
      const line = charts
        .getItem('tren')
        .series.load('items/name,items/chartType,items/format/line/lineStyle,items/markerStyle');
      const pareto = charts.getItem('pareto');
      const series = pareto.series.load('items/name,items/chartType,items/axisGroup');
      const axis = pareto.axes.getItem('Value', 'Secondary').load('numberFormat,minimum,maximum');
      await context.sync();
      const values = line.items[0]!.getDimensionValues('Values');
      const weeks = line.items[0]!.getDimensionValues('Categories');
      await context.sync();
      expect(charts.items.map(({ name, title }) => [name, title.text])).toEqual(
        trend!.charts.map(({ name, title }) => [name, title]),
      );
      expect(line.items.map((each) => [each.name, each.format.line.lineStyle, each.markerStyle])).toEqual([
        ['QMS', 'Automatic', 'Automatic'],
        ['Target', 'Dash', 'None'],
      ]);
      expect(series.items.map((each) => [each.name, each.chartType, each.axisGroup])).toEqual([
        ['Return', 'ColumnClustered', 'Primary'],
        ['Kumulatif', 'LineMarkers', 'Secondary'],
      ]);
      expect(axis.toJSON()).toMatchObject({ numberFormat: '0%', minimum: 0, maximum: 1 });
      expect(values.value.slice(0, 2)).toEqual([0.9412, 0.9634]);
      expect(weeks.value[0]).toBe('Minggu 1');
    });
  });

  it('is in the .xlsx that the workbook is saved as, charts and all', async () => {
    await sheet.book.writeReport(exampleReport);
    const file = await readXlsx(await sheet.page.workbook.save(), { numberFormats: true });
    const saved = file.sheets.find((each) => each.name === NAMES[0])!;
    expect(saved.charts).toMatchObject([
      {
        title: 'QMS mingguan & target',
        axis: { format: '0.00%', max: 1 },
        series: [{ color: '2F5597' }, { name: 'Target', dashed: true, color: 'C00000' }],
      },
      {
        title: 'Alasan return',
        secondaryAxis: { format: '0%', min: 0, max: 1 },
        series: [{ name: 'Return' }, { type: 'line', secondary: true }],
      },
    ]);
    expect(saved.conditionals).toMatchObject([
      { range: 'B7:B8', operator: 'lessThan' },
      { range: 'B7:B8' },
      { range: 'B10:B11' },
      { range: 'B10:B11' },
    ]);
    expect(saved.page).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      printArea: '$A$1:$E$41',
      pageStarts: [27],
    });
  });

  it('gets a name of its own beside one of the same name, and changes no other sheet', async () => {
    sheet.fill('Sheet1', 'A1:B1', [['tetap', 1]]);
    await sheet.book.writeReport(exampleReport);
    const { sheets } = await sheet.book.writeReport(exampleReport);
    expect(sheets).toEqual(NAMES.map((name) => `${name} (2)`));
    expect(sheet.values('Sheet1', 'A1:B1')).toEqual([['tetap', 1]]);
  });

  it('leaves nothing behind where Excel fails half-way', async () => {
    // The first change adds the sheets; the failure comes with the cells.
    sheet.page.host.faults.beforeNextWrite(() => sheet.page.host.faults.failNextWrite('after'));
    await expect(sheet.book.writeReport(exampleReport)).rejects.toMatchObject({ code: 'refused' });
    expect(sheetNames()).toEqual(['Sheet1']);
  });

  it('leaves nothing behind where the answer to the adding of its sheets got lost', async () => {
    sheet.page.host.faults.failNextWrite('after');
    await expect(sheet.book.writeReport(exampleReport)).rejects.toMatchObject({ code: 'refused' });
    expect(sheetNames()).toEqual(['Sheet1']);
  });

  it('stands there where no printer can be asked for its page, and says what it lacks', async () => {
    sheet.page.host.faults.noPrinter = true;
    expect(await sheet.book.writeReport(exampleReport)).toEqual({ sheets: NAMES, left: ['page'] });
    expect(sheetNames()).toEqual(['Sheet1', ...NAMES]);
  });

  it('that is wider than its letters allow goes over pages side by side, its first column on each', async () => {
    const widths = Array.from({ length: 30 }, () => 20);
    const rows = [widths.map((value) => ({ value, style: 'figure' as const }))];
    const wide = { ...trend!, name: 'Lebar', rows, widths, charts: [], conditions: [], titleRows: null };
    await sheet.book.writeReport({ ...exampleReport, sheets: [wide] });
    await sheet.api.Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem('Lebar').load('pageLayout/zoom');
      const repeated = pageLayout.getPrintTitleColumnsOrNullObject().load('columnCount');
      await context.sync();
      expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 3 });
      expect(repeated.isNullObject ? 0 : repeated.columnCount).toBe(1);
    });
  });

  it('writes nothing into a workbook whose structure is protected, and says so', async () => {
    await sheet.api.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const problem = await sheet.book.writeReport(exampleReport).catch((error: unknown) => error);
    expect(problemText(problem, 'en')).toMatch(/^The structure of the workbook is protected, no sheet can be added/);
    expect(sheetNames()).toEqual(['Sheet1']);
  });

  it('begins anew where somebody types in a cell half-way, and stands there once', async () => {
    sheet.page.host.faults.beforeNextWrite(() =>
      sheet.page.host.faults.beforeNextWrite(() => {
        sheet.page.host.cellEditMode = true;
        setTimeout(() => (sheet.page.host.cellEditMode = false), 200);
      }),
    );
    await sheet.book.writeReport(exampleReport);
    expect(sheetNames()).toEqual(['Sheet1', ...NAMES]);
  });

  it('writes thousands of rows in requests that Excel takes', async () => {
    const line = trend!.rows[6]!;
    const long: Report = {
      layout: 'panjang',
      sheets: [
        { ...trend!, name: 'Panjang', rows: Array.from({ length: 2_500 }, () => line), charts: [], conditions: [] },
      ],
    };
    await sheet.book.writeReport(long);
    expect(written(sheet, 'Panjang', 2_500, 1).every(([week]) => week === 'Minggu 1')).toBe(true);
  });
});

describe('a report in an older Excel', () => {
  it('is written without what that Excel does not know, and says what', async () => {
    const sheet = await openSheetPage({ requirementSets: { ExcelApi: '1.7' } });
    expect(await sheet.book.writeReport(exampleReport)).toEqual({ sheets: NAMES, left: ['page', 'charts'] });
    expect(sheet.page.workbook.charts.list(sheet.page.workbook.sheets.find(NAMES[0]!)!.id)).toEqual([]);
    await sheet.close();
  });
});
