import { openPage, type Page } from '../../../src/host/jsdom';

/** learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities */
describe('undo groups', () => {
  let page: Page;
  afterEach(() => page.close());

  const group = (work: (context: Excel.RequestContext) => Promise<void>) =>
    page.window.Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, work);
  const cells = () => page.workbook.cells.values('Sheet1', 'A1:B1');

  it('make one step of everything a batch writes, over several syncs', async () => {
    page = await openPage();
    await group(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('B1').values = [[2]];
      await context.sync();
    });
    expect(cells()).toEqual([[1, 2]]);
    await page.workbook.history.undo();
    expect(cells()).toEqual([[null, null]]);
  });

  const refused: [string, 'desktop' | 'web', (context: Excel.RequestContext) => void][] = [
    ['Worksheet.visibility', 'desktop', (context) => (context.workbook.worksheets.getFirst().visibility = 'Visible')],
    ['Worksheet.delete', 'desktop', (context) => context.workbook.worksheets.add('Lain').delete()],
    ['Worksheet.delete', 'web', (context) => context.workbook.worksheets.add('Lain').delete()],
    ['WorksheetProtection.protect', 'web', (context) => context.workbook.worksheets.getFirst().protection.protect()],
  ];
  it.each(refused)('refuse %s on the %s', async (location, platform, change) => {
    page = await openPage({ platform });
    const asked = group(async (context) => {
      change(context);
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: 'UndoNotSupported', debugInfo: { errorLocation: location } });
  });

  it('take on the web what only the desktop cannot undo', async () => {
    page = await openPage({ platform: 'web' });
    await group(async (context) => {
      context.workbook.worksheets.getFirst().visibility = 'Visible';
      await context.sync();
    });
  });

  it('are unknown to an Excel before ExcelApi 1.20, which takes the batch as any other', async () => {
    page = await openPage({ requirementSets: { ExcelApi: '1.17' } });
    await group(async (context) => {
      context.workbook.worksheets.add('Lain').visibility = 'Hidden';
      await context.sync();
    });
    expect(page.workbook.sheets.list().map(({ name }) => name)).toEqual(['Sheet1', 'Lain']);
  });
});
