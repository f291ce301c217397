import { openPage } from '../../src/host/jsdom';
import type { Page } from '../../src/host/jsdom';

type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;
const errorCodes = 'learn.microsoft.com/javascript/api/excel/excel.errorcodes';

/** What Excel refuses in a batch, with the error an add-in branches on and where Excel says so. */
describe('a batch is refused', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage();
  });
  beforeEach(() => page.workbook.cells.clearContents('Sheet1', 'A1:Z99'));
  afterAll(() => page.close());

  it.each<[symptom: string, code: string, source: string, batch: Batch]>([
    [
      'values of another shape than the range',
      'InvalidArgument',
      'learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values',
      (sheet) => (sheet.getRange('A1:B2').values = [[1, 2]]),
    ],
    [
      'rows of different lengths',
      'InvalidArgument',
      'learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values',
      (sheet) => (sheet.getRange('A1:B2').values = [[1, 2], [3]]),
    ],
    [
      'a sheet that is not there',
      'ItemNotFound',
      errorCodes,
      (_, { workbook }) => workbook.worksheets.getItem('Tidak ada').load('name'),
    ],
    [
      'a table that is not there',
      'ItemNotFound',
      errorCodes,
      (_, { workbook }) => workbook.tables.getItem('Tidak ada').load('name'),
    ],
    [
      'a table over another one',
      'InvalidArgument',
      errorCodes,
      (sheet) => [sheet.tables.add('A1:B2', true), sheet.tables.add('B2:C3', true)],
    ],
    [
      'a sheet with the name of another',
      'ItemAlreadyExists',
      errorCodes,
      (_, { workbook }) => workbook.worksheets.add('sheet1'),
    ],
    ['an address that is none', 'InvalidArgument', errorCodes, (sheet) => sheet.getRange('A0:B').load('address')],
    [
      'the range of a name that holds a constant',
      'InvalidReference',
      errorCodes,
      (_, { workbook }) => [
        workbook.names.add('Target', '=0.95'),
        workbook.names.getItem('Target').getRange().load('address'),
      ],
    ],
    [
      'an edit on a protected sheet',
      'AccessDenied',
      'learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#data-protection',
      (_, { workbook }) => {
        const sheet = workbook.worksheets.add();
        sheet.protection.protect();
        sheet.getRange('A1').values = [[1]];
      },
    ],
    [
      'unprotecting with another password',
      'BadPassword',
      errorCodes,
      (_, { workbook }) => {
        const sheet = workbook.worksheets.add();
        sheet.protection.protect({}, 'a');
        sheet.protection.unprotect('b');
      },
    ],
    [
      'protecting a protected sheet',
      'InvalidOperation',
      errorCodes,
      (_, { workbook }) => {
        const sheet = workbook.worksheets.add();
        sheet.protection.protect();
        sheet.protection.protect();
      },
    ],
  ])('for %s: %s (%s)', async (_symptom, code, _source, batch) => {
    const done = page.run(async (context) => {
      batch(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code });
  });

  it('for a range whose cells were deleted meanwhile: InvalidReference', async () => {
    // learn.microsoft.com/javascript/api/excel/excel.errorcodes, "This reference is not valid for the current operation"
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const kept = sheet.getRange('B5:B6');
      context.trackedObjects.add(kept);
      await context.sync();
      sheet.getRange('5:6').delete('Up');
      await context.sync();
      kept.load('values');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    });
  });

  it('by an OrNullObject never: it answers a null object', async () => {
    // learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Tidak ada').load('name');
      const table = context.workbook.tables.getItemOrNullObject('Tidak ada').load('name');
      const used = context.workbook.worksheets.add().getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect([sheet.isNullObject, table.isNullObject, used.isNullObject]).toEqual([true, true, true]);
    });
  });

  it('as a whole only from the action that failed on: what came before stays', async () => {
    // learn.microsoft.com/office/dev/add-ins/excel/performance, "operations before the error are not rolled back"
    const batch = page.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [['dulu']];
      context.workbook.worksheets.getItem('Tidak ada').activate();
      sheet.getRange('A2').values = [['kemudian']];
      await context.sync();
    });
    await expect(batch).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(page.workbook.cells.values('Sheet1', 'A1:A2')).toEqual([['dulu'], [null]]);
  });

  it('and events come in the order of what happened, sheet before table', async () => {
    // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
    const seen: string[] = [];
    page.workbook.cells.setValues('Sheet1', 'J1:J2', [['x'], [1]]);
    await page.workbook.tables.add('Sheet1', 'J1:J2', { name: 'Urut' });
    await page.run(async (context) => {
      context.workbook.worksheets.getFirst().onChanged.add(async ({ address }) => void seen.push(`lembar ${address}`));
      context.workbook.tables.getItem('Urut').onChanged.add(async ({ address }) => void seen.push(`tabel ${address}`));
      await context.sync();
    });
    page.workbook.cells.setValues('Sheet1', 'L1', 1);
    page.workbook.cells.setValues('Sheet1', 'J2', 2);
    await page.settled();
    expect(seen).toEqual(['lembar L1', 'lembar J2', 'tabel J2']);
  });
});

describe('custom functions on the web', () => {
  it('are not called with more than 5 MB of arguments: the cell shows #VALUE!', async () => {
    // OfficeDev/office-js issue 4654
    const page = await openPage({ platform: 'web' });
    let called = 0;
    page.window.CustomFunctions.associate('HITUNG', () => ++called);
    page.host.calls.register('UJI', [{ id: 'HITUNG', parameters: [{ name: 'cells', dimensionality: 'matrix' }] }]);
    page.workbook.cells.setValues('Sheet1', 'A1:A200', 'x'.repeat(30_000));
    page.workbook.cells.setFormula('Sheet1', 'C1', '=UJI.HITUNG(A1:A200)');
    page.workbook.cells.setFormula('Sheet1', 'C2', '=UJI.HITUNG(A1:A100)');
    await page.settled();
    expect([page.workbook.cells.values('Sheet1', 'C1:C2'), called]).toEqual([[['#VALUE!'], [1]], 1]);
    await page.close();
  });

  it('get blank cells as empty texts from an Excel that does so', async () => {
    // OfficeDev/office-js issue 4702
    const page = await openPage({ platform: 'web', blank: '' });
    page.window.CustomFunctions.associate('LIHAT', (cells: unknown[][]) => JSON.stringify(cells));
    page.host.calls.register('UJI', [{ id: 'LIHAT', parameters: [{ name: 'cells', dimensionality: 'matrix' }] }]);
    page.workbook.cells.setFormula('Sheet1', 'C1', '=UJI.LIHAT(A1:B1)');
    await page.settled();
    expect(page.workbook.cells.values('Sheet1', 'C1')).toEqual([['[["",""]]']]);
    await page.close();
  });
});
