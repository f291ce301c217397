import { createWorkbook } from '../../../src/host';
import { bookOf } from '../../xlsx/bookOf';
import { zipEntries } from '../../../src/xlsx/shared/zipEntries';
import { partText } from '../../xlsx/partText';

describe('a workbook saved and loaded again', () => {
  it('keeps values, formulas, formats, tables, names, merges, panes and what the add-in keeps', async () => {
    const book = createWorkbook({ firstSheet: 'Data' });
    book.cells.setValues('Data', 'A1:B3', [
      ['Nama', 'Nilai'],
      ['x', 0.25],
      ['y', '=B2*2'],
    ]);
    book.formats.setNumberFormats(book.cells.place('Data', 'B2:B3'), () => '0%');
    await book.tables.add('Data', 'A1:B3', { name: 'Tabel' });
    book.cells.setFormula('Data', 'D1', '=SEQUENCE(3)');
    book.structure.merge(book.cells.place('Data', 'F1:G2'), false);
    book.structure.freeze(book.sheets.get('Data').id, 1, 0);
    book.names.add('Target', '=0.95');
    book.settings.set('bahasa', 'id');
    book.parts.add('<p xmlns="urn:uji">1</p>');
    book.protection.protect('Data', { allowSort: true });
    const bytes = await book.save();

    const again = createWorkbook();
    await again.load(bytes);
    await again.settled();
    expect(again.sheets.list().map((sheet) => sheet.name)).toEqual(['Data']);
    expect(again.cells.text('Data', 'A1:B3')).toEqual([
      ['Nama', 'Nilai'],
      ['x', '25%'],
      ['y', '50%'],
    ]);
    expect(again.cells.formulas('Data', 'B3')).toEqual([['=B2*2']]);
    expect(again.tables.list().map((table) => table.name)).toEqual(['Tabel']);
    expect(again.cells.values('Data', 'D1:D3')).toEqual([[1], [2], [3]]); // a spilled cell's saved value would block the spill
    expect(again.structure.merged(again.cells.place('Data', 'F1'))).toHaveLength(1);
    expect(again.structure.frozen(again.sheets.get('Data').id)).toEqual({ rows: 1, columns: 0 });
    expect(again.names.get('Target').formula).toBe('=0.95');
    expect(again.settings.get('bahasa')).toBe('id');
    expect(again.parts.list('urn:uji')).toHaveLength(1);
    expect([again.protection.isProtected('Data'), again.protection.options('Data').allowSort]).toEqual([true, true]);
    book.dispose();
    again.dispose();
  });

  it('keeps captions with a line break, in the cells and as the names of the table’s columns', async () => {
    const captions = ['No\nTiket', 'Hasil\nQCO'];
    let book = createWorkbook({ firstSheet: 'Data' });
    book.cells.setValues('Data', 'A1:B2', [captions, ['IN1', 2]]);
    await book.tables.add('Data', 'A1:B2', { name: 'Tabel' });
    for (const _ of ['once', 'twice']) {
      const bytes = await book.save();
      // A file's attribute cannot hold the break itself: Excel would repair the table.
      expect(partText(bytes, 'xl/tables/table1.xml')).toMatch(/name="No(&#10;|&#xA;|_x000a_)Tiket"/i);
      book.dispose();
      book = createWorkbook();
      await book.load(bytes);
      expect([book.tables.columns('Tabel'), book.cells.values('Data', 'A1:B2')]).toEqual([
        captions,
        [captions, ['IN1', 2]],
      ]);
    }
    book.dispose();
  });

  it('stays protected, but holds no password: anyone may unprotect it', async () => {
    const book = createWorkbook({ firstSheet: 'Data' });
    book.protection.protect('Data', {}, 'rahasia');
    const bytes = await book.save();
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain('<sheetProtection sheet="1"');
    for (const { path } of zipEntries(bytes)) expect(partText(bytes, path)).not.toMatch(/rahasia|password|hashValue/);

    const again = createWorkbook();
    await again.load(bytes);
    expect(again.protection.isProtected('Data')).toBe(true);
    again.protection.unprotect('Data');
    expect(again.protection.isProtected('Data')).toBe(false);
    expect(book.protection.accepts('Data', 'salah')).toBe(false); // the open workbook still asks for it
    book.dispose();
    again.dispose();
  });

  it('is left as it was when the bytes are no workbook', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    book.cells.setValues('S', 'A1', 1);
    await expect(book.load(new Uint8Array([1, 2, 3]))).rejects.toThrow();
    expect(book.cells.values('S', 'A1')).toEqual([[1]]);
    book.dispose();
  });

  it('has nothing to undo right after loading', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    book.cells.setValues('S', 'A1', 'isi');
    const again = createWorkbook();
    await again.load(await book.save());
    await again.history.undo();
    expect(again.cells.values('S', 'A1')).toEqual([['isi']]);
    book.dispose();
    again.dispose();
  });
});

it('a table that hides its header row keeps its records as cells, and is said not to be kept', async () => {
  const rows = [
    ['IN1', 7],
    ['IN1', 8],
  ];
  const file = bookOf([{ name: 'Data', rows, tables: [{ ref: 'A1:B2', columns: ['No Tiket', 'Durasi'] }] }]);
  const book = createWorkbook();
  await book.load(file);
  expect(book.notKept).toEqual(['headerless']);
  expect([book.cells.values('Data', 'A1:B2'), book.tables.list()]).toEqual([rows, []]);
  book.dispose();
});
