import { parseAddress } from '../../src/host/workbook/area';
import { openBook, OfficeProblem, type CellWrite, type Source } from '../../src/office';
import { openSheetPage, type SheetPage } from './sheetPage';

const HEADS = ['ID', 'Nama', 'No HP', 'Tanggal'];
const write = (column: number, value: string | number, as: CellWrite['as']): CellWrite => ({
  column,
  caption: HEADS[column]!,
  value,
  as,
});

describe('appendRow', () => {
  let sheet: SheetPage;
  let source: Source;
  beforeEach(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:D2', [HEADS, ['REQ-1', 'Agen 001', "'0811", 45000]]);
    source = (await sheet.book.listSources())[0]!;
  });
  afterEach(() => sheet.close());

  it('writes under the captions, in the row after the last one, and keeps leading zeros', async () => {
    const place = await sheet.book.appendRow({
      source,
      headerRow: 0,
      writes: [write(0, 'REQ-2', 'text'), write(2, '0812', 'text'), write(3, 45001, 'date')],
    });
    expect(place).toEqual({ sheet: 'Sheet1', row: 2, address: 'A3:D3' });
    expect(sheet.values('Sheet1', 'A3:D3')).toEqual([['REQ-2', null, '0812', 45001]]);
  });

  it('writes text that looks like a formula as text', async () => {
    await sheet.book.appendRow({ source, headerRow: 0, writes: [write(1, '=1+1', 'text')] });
    expect(sheet.values('Sheet1', 'B3')).toEqual([['=1+1']]);
  });

  it.each(['1/2', 'MAR10', '5 PM', '(5)', '#N/A', 'TRUE'])(
    'writes "%s" as text into a column that has a number format of its own',
    async (text) => {
      const place = { ...parseAddress('B2:B3'), sheet: sheet.page.workbook.sheets.active().id };
      sheet.page.workbook.formats.setNumberFormats(place, () => '0.00');
      await sheet.book.appendRow({ source, headerRow: 0, writes: [write(1, text, 'text')] });
      expect(sheet.values('Sheet1', 'B3')).toEqual([[text]]);
    },
  );

  it('writes nothing when a caption is not what it was', async () => {
    sheet.fill('Sheet1', 'B1', [['Nama agent']]);
    const failed = sheet.book.appendRow({ source, headerRow: 0, writes: [write(1, 'Agen 002', 'text')] });
    await expect(failed).rejects.toMatchObject({
      code: 'headerMoved',
      holes: { place: 'Sheet1!B1', found: 'Nama agent', expected: 'Nama' },
    });
    expect(sheet.values('Sheet1', 'B3')).toEqual([[null]]);
  });

  it('says which sheet is protected and writes nothing', async () => {
    sheet.page.workbook.protection.protect('Sheet1');
    const failed = sheet.book.appendRow({ source, headerRow: 0, writes: [write(1, 'Agen 002', 'text')] });
    await expect(failed).rejects.toEqual(new OfficeProblem('protected', { place: 'Sheet1' }));
  });

  it('asks for Enter when a cell stays in editing', async () => {
    sheet.page.host.cellEditMode = true;
    await expect(
      sheet.book.appendRow({ source, headerRow: 0, writes: [write(1, 'Agen 002', 'text')] }),
    ).rejects.toMatchObject({ code: 'cellEdit' });
    sheet.page.host.cellEditMode = false;
    expect(sheet.values('Sheet1', 'B3')).toEqual([[null]]);
  });

  it('takes the row for written when only the answer was lost, and does not write it again', async () => {
    const { faults } = sheet.page.host;
    faults.failNextWrite('after');
    const place = await sheet.book.appendRow({
      source,
      headerRow: 0,
      writes: [write(0, 'REQ-2', 'text'), write(2, '0812', 'text')],
    });
    expect(place).toEqual({ sheet: 'Sheet1', row: 2, address: 'A3:D3' });
    expect(sheet.values('Sheet1', 'A3:A4')).toEqual([['REQ-2'], [null]]);
  });

  it('finds the row again that a co-author moved before the lost answer was looked into', async () => {
    const { faults } = sheet.page.host;
    faults.failNextWrite('after');
    const book = openBook({
      ...sheet.api,
      Excel: new Proxy(sheet.api.Excel, {
        get: (excel, name) =>
          name === 'run'
            ? (...args: Parameters<typeof Excel.run>) =>
                excel.run(...args).catch(async (error: unknown) => {
                  await sheet.page.workbook.asCoAuthor(() =>
                    sheet.page.workbook.structure.insert(
                      { sheet: sheet.page.workbook.sheets.get('Sheet1').id, area: parseAddress('2:2').area },
                      'Down',
                    ),
                  );
                  throw error;
                })
            : Reflect.get(excel, name),
      }),
    });
    const place = await book.appendRow({ source, headerRow: 0, writes: [write(0, 'REQ-2', 'text')] });
    expect(place).toEqual({ sheet: 'Sheet1', row: 3, address: 'A4:D4' });
    expect(sheet.values('Sheet1', 'A3:A5')).toEqual([['REQ-1'], ['REQ-2'], [null]]);
  });

  it('writes once when the cell is left while it waits', async () => {
    sheet.page.host.cellEditMode = true;
    setTimeout(() => (sheet.page.host.cellEditMode = false), 100);
    await sheet.book.appendRow({ source, headerRow: 0, writes: [write(1, 'Agen 002', 'text')] });
    expect(sheet.values('Sheet1', 'B3:B4')).toEqual([['Agen 002'], [null]]);
  });
});

describe('appendRow on a table', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:D2', [HEADS, ['REQ-1', 'Agen 001', "'0811", 45000]]);
    await sheet.page.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('A1:D2', true).name = 'Permintaan';
      await context.sync();
    });
  });
  afterEach(() => sheet.close());

  it('grows the table by the new row', async () => {
    const [source] = await sheet.book.listSources();
    expect(source).toMatchObject({ kind: 'table', name: 'Permintaan' });
    await sheet.book.appendRow({ source: source!, headerRow: 0, writes: [write(0, 'REQ-2', 'text')] });
    expect((await sheet.book.listSources())[0]).toMatchObject({ name: 'Permintaan', rows: 3 });
    expect(sheet.values('Sheet1', 'A3')).toEqual([['REQ-2']]);
  });

  it('never writes over what stands below the table', async () => {
    sheet.fill('Sheet1', 'A3', [['Jumlah']]);
    const [source] = await sheet.book.listSources();
    await sheet.book
      .appendRow({ source: source!, headerRow: 0, writes: [write(0, 'REQ-2', 'text')] })
      .catch(() => undefined);
    expect(sheet.values('Sheet1', 'A3:A4').flat()).toContain('Jumlah');
  });

  it('fills the blank row an empty table has instead of adding another', async () => {
    sheet.page.workbook.cells.clearContents('Sheet1', 'A2:D2');
    const [source] = await sheet.book.listSources();
    await sheet.book.appendRow({ source: source!, headerRow: 0, writes: [write(0, 'REQ-1', 'text')] });
    expect(sheet.values('Sheet1', 'A2')).toEqual([['REQ-1']]);
    expect((await sheet.book.listSources())[0]).toMatchObject({ rows: 2 });
  });
});
