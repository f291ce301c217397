import { readCsv } from '../../../../src/sheet';
import { createDrafts, type Drafts } from '../../../../src/office';
import { createImportStore, type ImportNeeds, type ImportStore } from '../../../../taskpane/views/import/importStore';
import { memoryStorage } from '../../../office/memoryStorage';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';

const CSV = [
  'Laporan harian;;;;;;',
  'No Tiket;Layanan;Info Perbaikan;Cek Aplikasi;Status Tiket;No HP;Password',
  'IN1;INDIHOME;=HYPERLINK("x");Ya;CLOSE;0812;rahasia',
  'IN2;POTS;"baris\nbaru";Ya;CLOSE;+62812;rahasia',
  '',
].join('\r\n');
const file = (text: string | Uint8Array, name = 'Ekspor harian.csv') =>
  new File([text as BlobPart], name, { lastModified: 0 });

describe('the import of a CSV file', () => {
  let sheet: SheetPage;
  let drafts: Drafts;
  beforeEach(async () => {
    drafts = createDrafts(memoryStorage(), null);
    sheet = await openSheetPage();
  });
  afterEach(() => sheet.close());

  const open = async (needs: Partial<ImportNeeds> = {}): Promise<ImportStore> => {
    const { packs } = (await shippedPacks()).state.get();
    return createImportStore({ book: sheet.book, drafts, packs: () => packs, read: readCsv, ...needs });
  };
  const sheets = () => sheet.page.workbook.sheets.list().map(({ name }) => name);

  it('shows separator, pack, header and password columns before anything is written', async () => {
    const store = await open();
    await store.look(file(CSV));
    expect(store.state.get()).toMatchObject({
      status: 'preview',
      preview: { delimiter: ';', encoding: 'utf-8', pack: 'closing', headerRow: 1, passwords: [6] },
    });
    expect(sheets()).toEqual(['Sheet1']);
  });

  it('writes a new table that holds what the file says, and no password', async () => {
    const store = await open();
    await store.look(file(CSV));
    await store.write();
    expect(store.state.get()).toMatchObject({
      status: 'done',
      sheet: 'Ekspor harian',
      table: 'impor_closing',
      rows: 2,
    });
    expect(sheet.values('Ekspor harian', 'A2:G4')).toEqual([
      ['No Tiket', 'Layanan', 'Info Perbaikan', 'Cek Aplikasi', 'Status Tiket', 'No HP', 'Password'],
      ['IN1', 'INDIHOME', '=HYPERLINK("x")', 'Ya', 'CLOSE', '0812', null],
      ['IN2', 'POTS', 'baris\nbaru', 'Ya', 'CLOSE', '+62812', null],
    ]);
    expect(await sheet.book.listSources()).toContainEqual(
      expect.objectContaining({ kind: 'table', name: 'impor_closing', row: 1, rows: 3, columns: 7 }),
    );
  });

  it('says what is there when it is cancelled in the middle, and deletes it when asked', async () => {
    const store = await open({
      read: (source, { onRows, ...options }) =>
        readCsv(source, {
          ...options,
          onRows: async (rows) => {
            await onRows(rows.slice(0, 2));
            store.cancel();
            await onRows(rows.slice(2));
          },
        }),
    });
    await store.look(file(CSV));
    await store.write();
    expect(store.state.get()).toMatchObject({
      status: 'stopped',
      begun: { sheet: 'Ekspor harian', rows: 2 },
      error: null,
    });
    expect(sheets()).toEqual(['Sheet1', 'Ekspor harian']);
    await store.undo();
    expect(store.state.get()).toEqual({ status: 'deleted', sheet: 'Ekspor harian' });
    expect(sheets()).toEqual(['Sheet1']);
  });

  it('says what is there when the file cannot be read to its end', async () => {
    const store = await open({
      read: async (_, { onRows }) => {
        await onRows([['No Tiket'], ['IN1']]);
        throw new Error('disk');
      },
    });
    await store.look(file(CSV));
    await store.write();
    expect(store.state.get()).toMatchObject({
      status: 'stopped',
      begun: { sheet: 'Ekspor harian', rows: 2 },
      error: new Error('disk'),
    });
  });

  const whole = [
    ['IN1', 'INDIHOME', '=HYPERLINK("x")', 'Ya', 'CLOSE', '0812', null],
    ['IN2', 'POTS', 'baris\nbaru', 'Ya', 'CLOSE', '+62812', null],
  ];
  /** Excel answers one request with a failure, though it may have carried it out. */
  const failSecondBlock: ImportNeeds['read'] = (source, { onRows, ...options }) =>
    readCsv(source, {
      ...options,
      onRows: async (rows) => {
        await onRows(rows.slice(0, 3));
        sheet.page.host.faults.failNextWrite('after', 'GeneralException');
        await onRows(rows.slice(3));
      },
    });

  it('goes on where it ended: every row once, at its own place', async () => {
    const reads = [failSecondBlock, readCsv];
    const store = await open({ read: (source, options) => reads.shift()!(source, options) });
    await store.look(file(CSV));
    await store.write();
    expect(store.state.get()).toMatchObject({ status: 'stopped', begun: { rows: 3 } });
    await store.write();
    expect(store.state.get()).toMatchObject({ status: 'done', sheet: 'Ekspor harian', rows: 2 });
    expect(sheet.values('Ekspor harian', 'A3:G5')).toEqual([...whole, Array(7).fill(null)]);
    expect(sheets()).toEqual(['Sheet1', 'Ekspor harian']);
  });

  it('is said by the next pane when this one is closed in the middle, and goes on with the same file only', async () => {
    const store = await open({ read: failSecondBlock });
    await store.look(file(CSV, 'ekspor.csv'));
    await store.write();

    const next = await open();
    expect(next.state.get()).toMatchObject({ status: 'left', begun: { sheet: 'ekspor', rows: 3 } });
    await next.look(file(`${CSV}\r\n`, 'ekspor.csv'));
    expect(next.state.get()).toMatchObject({ status: 'preview', begun: null });
    await next.look(file(CSV, 'ekspor.csv'));
    expect(next.state.get()).toMatchObject({ status: 'preview', begun: { rows: 3 } });
    await next.write();
    expect(sheet.values('ekspor', 'A3:G4')).toEqual(whole);
    expect((await open()).state.get()).toEqual({ status: 'idle' });
  });

  it('takes back what an earlier pane left', async () => {
    const store = await open({ read: failSecondBlock });
    await store.look(file(CSV, 'sisa.csv'));
    await store.write();
    const next = await open();
    await next.undo();
    expect([next.state.get(), sheets()]).toEqual([{ status: 'deleted', sheet: 'sisa' }, ['Sheet1']]);
    expect((await open()).state.get()).toEqual({ status: 'idle' });
  });

  it('leaves no empty sheet behind when the first rows cannot be written', async () => {
    const store = await open({ read: () => Promise.reject(new Error('disk')) });
    await store.look(file(CSV));
    await store.write();
    expect(store.state.get()).toMatchObject({ status: 'stopped', begun: null });
    expect(sheets()).toEqual(['Sheet1']);
  });

  it.each([
    ['workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'a.csv'],
    ['workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'a.xls'],
    ['page', '<html><table></table></html>', 'a.xls'],
    ['empty', '\r\n', 'a.csv'],
  ])('refuses what is no CSV: %s', async (why, content, name) => {
    const store = await open();
    await store.look(file(content, name));
    expect(store.state.get()).toEqual({ status: 'refused', name, why });
  });

  it('reads a tab-separated file named .xls', async () => {
    const store = await open();
    await store.look(file(CSV.replaceAll(';', '\t'), 'ekspor.xls'));
    expect(store.state.get()).toMatchObject({ status: 'preview', preview: { delimiter: '\t', pack: 'closing' } });
  });
});
