import { excel2019 } from '../../src/host';
import { openPage } from '../../src/host/jsdom';
import type { Page, PageOptions } from '../../src/host/jsdom';

/** Where a lenient host would hide bugs. Each rule names its public source. */
describe('a host as strict as Excel', () => {
  let page: Page;
  const open = async (options: PageOptions = {}): Promise<Page> => (page = await openPage(options));
  afterEach(() => page.close());

  const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

  it('refuses requests over 5 MB on the web, and takes them on the desktop', async () => {
    // learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
    const write = () =>
      page.run(async (context) => {
        first(context).getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
        await context.sync();
      });
    await open({ platform: 'web' });
    await expect(write()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    await page.close();
    await open({ platform: 'desktop' });
    await expect(write()).resolves.toBeUndefined();
  });

  it('refuses answers over 5 MB on the web', async () => {
    await open({ platform: 'web' });
    page.workbook.cells.setValues('Sheet1', 'A1:A200', 'x'.repeat(30_000));
    const read = page.run(async (context) => {
      first(context).getRange('A1:A200').load('values');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it('answers null for the values of more than five million cells', async () => {
    // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
    await open();
    await page.run(async (context) => {
      const range = first(context).getRange('A:F').load('values,rowCount');
      await context.sync();
      expect([range.values, range.rowCount]).toEqual([null, 1_048_576]);
    });
  });

  it('refuses every batch while a cell is being edited', async () => {
    // OfficeDev/office-js issue 806
    await open();
    page.host.cellEditMode = true;
    const batch = () =>
      page.run(async (context) => {
        first(context).load('name');
        await context.sync();
      });
    await expect(batch()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    page.host.cellEditMode = false;
    await expect(batch()).resolves.toBeUndefined();
  });

  it('is as old as its requirement sets say', async () => {
    // learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
    await open({ requirementSets: excel2019 });
    const { requirements } = page.window.Office.context;
    expect([
      requirements.isSetSupported('ExcelApi', '1.8'),
      requirements.isSetSupported('ExcelApi', '1.9'),
      requirements.isSetSupported('SharedRuntime', '1.1'),
    ]).toEqual([true, false, false]);
    await expect(page.run(async (context) => void first(context).getRange('A1').find('x', {}))).rejects.toMatchObject({
      code: 'ApiNotFound',
    });
  });

  it('answers ApiNotFound for a member it does not have, and remembers it', async () => {
    // learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
    await open();
    const load = page.run(async (context) => {
      context.workbook.pivotTables.load('items/name');
      await context.sync();
    });
    await expect(load).rejects.toMatchObject({ code: 'ApiNotFound' });
    expect([...page.host.unknown]).toEqual(['Workbook.pivotTables']);
  });

  it.each([
    { platform: 'desktop', blank: 0 },
    { platform: 'web', blank: null },
  ] as const)('gives blank cells to functions as $blank on the $platform', async ({ platform, blank }) => {
    // OfficeDev/office-js issues 4702 and 5262
    await open({ platform });
    let seen: unknown;
    page.window.CustomFunctions.associate('LIHAT', (cells: unknown) => ((seen = cells), 1));
    page.host.calls.register('UJI', [{ id: 'LIHAT', parameters: [{ name: 'cells', dimensionality: 'matrix' }] }]);
    page.workbook.cells.setValues('Sheet1', 'A1:B1', [['a', '']]);
    page.workbook.cells.setFormula('Sheet1', 'D1', '=UJI.LIHAT(A1:B1)');
    await page.settled();
    expect(JSON.stringify(seen)).toBe(JSON.stringify([['a', blank]]));
  });

  it('sends results of custom functions together, not one by one', async () => {
    // learn.microsoft.com/office/dev/add-ins/excel/custom-functions-batching; the interval is the runtime's own
    await open();
    page.window.CustomFunctions.associate('KALI', (value: number) => value * 2);
    page.host.calls.register('UJI', [{ id: 'KALI', parameters: [{ name: 'value' }] }]);
    const bridge = (page.window as unknown as { _richApiNativeBridge: { sendMessageToHost(text: string): void } })
      ._richApiNativeBridge;
    const send = bridge.sendMessageToHost;
    let syncs = 0;
    bridge.sendMessageToHost = (text) => {
      if (text.includes('SetInvocationArrayResults')) syncs++;
      send(text);
    };
    page.workbook.cells.setValues(
      'Sheet1',
      'A1:A50',
      Array.from({ length: 50 }, (_, index) => [`=UJI.KALI(${index})`]),
    );
    await page.settled();
    expect(page.workbook.cells.values('Sheet1', 'A50')).toEqual([[98]]);
    expect(syncs).toBeLessThanOrEqual(3);
  });

  it('says Remote for a co-author and ThisLocalAddin for the add-in itself', async () => {
    // learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins
    await open();
    const seen: unknown[] = [];
    await page.run(async (context) => {
      first(context).onChanged.add(async (args) => void seen.push([args.source, args.triggerSource]));
      await context.sync();
      first(context).getRange('A1').values = [[1]];
      await context.sync();
    });
    await page.workbook.asCoAuthor(() => page.workbook.cells.setValues('Sheet1', 'A2', 2));
    page.workbook.cells.setValues('Sheet1', 'A3', 3);
    await page.settled();
    expect(seen).toEqual([
      ['Local', 'ThisLocalAddin'],
      ['Remote', 'Unknown'],
      ['Local', 'Unknown'],
    ]);
  });

  it('shows texts in the language of the data', async () => {
    // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks#application-and-culture
    await open({ locale: 'id-ID' });
    page.workbook.cells.setValues('Sheet1', 'A1', 0.8993);
    await page.run(async (context) => {
      const range = first(context).getRange('A1');
      range.numberFormat = [['0.00%']];
      range.load('text');
      await context.sync();
      expect(range.text).toEqual([['89,93%']]);
    });
  });

  it('lets a large document setting through, but never more than the batch may carry', async () => {
    // OfficeDev/office-js issues 3957 and 6091
    await open({ platform: 'web' });
    const add = page.run(async (context) => {
      context.workbook.settings.add('besar', 'x'.repeat(6 * 1024 * 1024));
      await context.sync();
    });
    await expect(add).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });
});
