import { openSheetPage, type SheetPage } from './sheetPage';

describe('an imported table', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    sheet = await openSheetPage();
  });
  afterEach(() => sheet.close());

  it('stands on a new sheet, block after block, as a table from its captions on', async () => {
    const name = await sheet.book.addSheet('Ekspor [harian]');
    expect(name).toBe('Ekspor  harian');
    await sheet.book.putBlock(name, 0, [
      ['Judul', ''],
      ['No Tiket', 'Nama'],
      ["'0811", 'Agen 001'],
    ]);
    await sheet.book.putBlock(name, 3, [["'=1+1", 'Agen 002']]);
    expect(await sheet.book.finishImport({ sheet: name, headerRow: 1, rows: 4, columns: 2, table: 'impor' })).toBe(
      'impor',
    );
    expect(sheet.values(name, 'A2:B4')).toEqual([
      ['No Tiket', 'Nama'],
      ['0811', 'Agen 001'],
      ['=1+1', 'Agen 002'],
    ]);
    expect(await sheet.book.listSources()).toContainEqual(
      expect.objectContaining({ kind: 'table', name: 'impor', row: 1, rows: 3 }),
    );
  });

  it('gets a name of its own beside one of the same name', async () => {
    for (const expected of ['impor', 'impor_2']) {
      const name = await sheet.book.addSheet('Ekspor');
      await sheet.book.putBlock(name, 0, [['No Tiket'], ['1']]);
      expect(await sheet.book.finishImport({ sheet: name, headerRow: 0, rows: 2, columns: 1, table: 'impor' })).toBe(
        expected,
      );
    }
  });

  it('can be deleted with its sheet', async () => {
    const name = await sheet.book.addSheet('Ekspor');
    await sheet.book.dropSheet(name);
    expect(sheet.page.workbook.sheets.list().map((each) => each.name)).toEqual(['Sheet1']);
  });
});
