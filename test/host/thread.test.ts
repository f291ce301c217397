import { openPage } from '../../src/host/jsdom';
import type { Page } from '../../src/host/jsdom';

/** The thin thread: the real office.js in jsdom, the workbook on Univer, and everything between. */
describe('the real office.js against the host', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage({ locale: 'id-ID' });
  });
  afterAll(() => page.close());

  it('says it is Excel, in the language asked for', () => {
    expect(page.window.Office.context.host).toBe('Excel');
    expect(page.window.Office.context.displayLanguage).toBe('id-ID');
    expect(page.window.Office.context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
  });

  it('writes values and reads what formulas make of them', async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, '=SUM(A1:B1)'],
      ];
      await context.sync();
    });
    await page.settled();
    await page.run(async (context) => {
      const range = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A1:B2')
        .load('values,formulas,address,rowCount');
      await context.sync();
      expect(range.values).toEqual([
        [1, 2],
        [3, 3],
      ]);
      expect(range.formulas[1]).toEqual([3, '=SUM(A1:B1)']);
      expect(range.address).toBe('Sheet1!A1:B2');
      expect(range.rowCount).toBe(2);
    });
  });

  it('makes a table, adds rows and finds its columns', async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Data');
      sheet.getRange('A1:B2').values = [
        ['Nama', 'Nilai'],
        ['x', 1],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'Tapping';
      table.rows.add(undefined, [['y', 2]]);
      await context.sync();
      const body = context.workbook.tables.getItem('Tapping').getDataBodyRange().load('values');
      const columns = table.columns.load('items/name');
      await context.sync();
      expect(body.values).toEqual([
        ['x', 1],
        ['y', 2],
      ]);
      expect(columns.items.map((column) => column.name)).toEqual(['Nama', 'Nilai']);
      const missing = context.workbook.tables.getItemOrNullObject('tidak ada');
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
  });

  it('tells of changes with address, source and values', async () => {
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.onChanged.add(async (args) => void seen.push(args));
      await context.sync();
    });
    page.workbook.cells.setValues('Data', 'B2', 5);
    await page.settled();
    expect(
      seen.map((args) => [
        args.address,
        args.changeType,
        args.source,
        args.details.valueBefore,
        args.details.valueAfter,
      ]),
    ).toEqual([['B2', 'RangeEdited', 'Local', 1, 5]]);
  });

  it('calculates a custom function through the real runtime, over a table, again after an edit', async () => {
    page.window.CustomFunctions.associate('JUMLAH', (rows: unknown[][], add: number) => [
      ['n', rows.length - 1 + (add ?? 0)],
    ]);
    page.host.calls.register('PATUH', [
      {
        id: 'JUMLAH',
        name: 'JUMLAH',
        parameters: [
          { name: 'rows', dimensionality: 'matrix' },
          { name: 'add', optional: true },
        ],
      },
    ]);
    page.workbook.cells.setFormula('Data', 'E1', '=PATUH.JUMLAH(Tapping[#All])');
    await page.settled();
    expect(page.workbook.cells.values('Data', 'E1:F1')).toEqual([['n', 2]]);
    await page.workbook.tables.addRows('Tapping', null, [['z', 3]]);
    await page.settled();
    expect(page.workbook.cells.values('Data', 'E1:F1')).toEqual([['n', 3]]);
  });

  it('gives the error Excel gives, with its place', async () => {
    const failure = page.run(async (context) => {
      context.workbook.worksheets.getItem('tidak ada').load('name');
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });
});
