import { openSheetPage, type SheetPage } from './sheetPage';

describe('listSources', () => {
  let sheet: SheetPage;
  beforeAll(async () => {
    sheet = await openSheetPage();
  });
  afterAll(() => sheet.close());

  it('finds nothing in an empty workbook', async () => {
    expect(await sheet.book.listSources()).toEqual([]);
  });

  it('lists a filled sheet with the place of its used cells', async () => {
    sheet.fill('Sheet1', 'B3:C5', [
      ['No', 'Nama'],
      [1, 'Agen 001'],
      [2, 'Agen 002'],
    ]);
    expect(await sheet.book.listSources()).toEqual([
      { kind: 'sheet', name: 'Sheet1', sheet: 'Sheet1', row: 2, column: 1, rows: 3, columns: 2 },
    ]);
  });

  it('says which sheets are protected', async () => {
    const sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1', [['Nama']]);
    sheet.page.workbook.protection.protect('Sheet1');
    expect(await sheet.book.listSources()).toEqual([expect.objectContaining({ sheet: 'Sheet1', locked: true })]);
    await sheet.close();
  });
});
