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

  describe('a sheet with tables', () => {
    let sheet: SheetPage;
    beforeEach(async () => {
      sheet = await openSheetPage();
      sheet.fill('Sheet1', 'A1:B3', [
        ['Site', 'Rencana'],
        ['Bandung', 12],
        ['Medan', 7],
      ]);
      await sheet.page.workbook.tables.add('Sheet1', 'A1:B3', { name: 'Caplan' });
    });
    afterEach(() => sheet.close());
    const table = { kind: 'table', name: 'Caplan', sheet: 'Sheet1', row: 0, column: 0, rows: 3, columns: 2 };
    const read = async (name: string) => {
      const source = (await sheet.book.listSources()).find((each) => each.name === name);
      return (await sheet.book.readSource(source!)).values;
    };

    it.each([
      ['beside it', 'D2'],
      ['beside it, touching', 'C1'],
      ['below it', 'A6'],
    ])('is the table alone, whatever word stands %s', async (_, address) => {
      sheet.fill('Sheet1', address, [['cek lagi']]);
      expect(await sheet.book.listSources()).toEqual([table]);
    });

    it('keeps its other cells as a source of their own, below as well as beside', async () => {
      sheet.fill('Sheet1', 'A6:C8', [
        ['Nama', 'Site', 'Status'],
        ['Agen 001', 'Bandung', 'Aktif'],
        ['Agen 002', 'Medan', 'Aktif'],
      ]);
      sheet.fill('Sheet1', 'F1:G2', [
        ['Kode', 'Arti'],
        ['1', 'Selesai'],
      ]);
      expect((await sheet.book.listSources()).map(({ name, row, column }) => [name, row, column])).toEqual([
        ['Caplan', 0, 0],
        ['Sheet1', 5, 0],
        ['Sheet1 (2)', 0, 5],
      ]);
      expect(await read('Sheet1')).toHaveLength(3);
      expect((await read('Sheet1 (2)'))[1]).toEqual([1, 'Selesai']);
    });

    it('reads no cell of a table twice where a list beside it reaches below it', async () => {
      sheet.fill('Sheet1', 'C1:D5', [
        ['Nama', 'Status'],
        ['Agen 001', 'Aktif'],
        ['Agen 002', 'Aktif'],
        ['Agen 003', 'Aktif'],
        ['Agen 004', 'Aktif'],
      ]);
      sheet.fill('Sheet1', 'B5', [['lihat:']]);
      expect(await read('Sheet1')).toEqual([
        ['', 'Nama', 'Status'],
        ['', 'Agen 001', 'Aktif'],
        ['', 'Agen 002', 'Aktif'],
        ['', 'Agen 003', 'Aktif'],
        ['lihat:', 'Agen 004', 'Aktif'],
      ]);
    });

    it('reads a table without its totals row', async () => {
      sheet.fill('Sheet1', 'A4:B4', [['Jumlah', '=SUM(B2:B3)']]);
      sheet.page.workbook.tables.setLook(sheet.page.workbook.tables.list()[0]!.name, { showTotals: true });
      expect(await read('Caplan')).toEqual([
        ['Site', 'Rencana'],
        ['Bandung', 12],
        ['Medan', 7],
      ]);
    });

    it('lists a hidden sheet as hidden', async () => {
      sheet.page.workbook.sheets.add('Sheet2');
      sheet.fill('Sheet2', 'A1:B2', [
        ['No', 'Nama'],
        [1, 'Agen 001'],
      ]);
      await sheet.api.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet2').visibility = 'Hidden';
        await context.sync();
      });
      expect(await sheet.book.listSources()).toEqual([
        table,
        expect.objectContaining({ kind: 'sheet', name: 'Sheet2', hidden: true }),
      ]);
    });
  });
});
