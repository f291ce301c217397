import { rawCell, readRecords, recordOf } from '../../../taskpane/store/readRecords';
import { openSheetPage, type SheetPage } from '../../office/sheetPage';
import { createScan } from '../../../taskpane/store/scan';
import { shipped, shippedPacks } from '../shelf';

const CALLS = [
  ['Site', 'login', 'Tanggal', 'fastel', 'Kategori', 'valid'],
  ['MEDAN', 'agen001', '2026-03-02', '0611000001', 'Agree', 'Valid'],
  [null, 'agen002', '2026-03-03', '0611000002', 'Agree', 'Valid'],
  [null, 'agen003', '2026-03-04', '0611000003', 'Agree', 'Not Valid'],
  ['BANDUNG', 'agen004', '2026-03-05', '0611000004', 'Agree', 'Valid'],
];

describe('what Excel says of a sheet besides its cells', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'B3:G7', CALLS);
  });
  afterEach(() => sheet.close());
  const onSheet = (work: (sheet: Excel.Worksheet) => void) =>
    sheet.api.Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
  const read = async () => readRecords(sheet.book, (await sheet.book.listSources())[0]!, await shipped('tapping'));
  const sites = async () => (await read()).reading.table!.columns['site']!.values;

  it('a merged cell holds for every row it covers', async () => {
    await onSheet((each) => each.getRange('B4:B6').merge());
    expect(await sites()).toEqual(['MEDAN', 'MEDAN', 'MEDAN', 'BANDUNG']);
  });

  it('cells that are merely blank stay blank', async () => {
    expect(await sites()).toEqual(['MEDAN', null, null, 'BANDUNG']);
  });

  it('a caption merged over two columns belongs to the one that holds the values', async () => {
    const over = CALLS.map(([site, ...rest], row) =>
      row === 0 ? [site!, '', ...rest] : ['', site ?? 'MEDAN', ...rest],
    );
    sheet.fill('Sheet1', 'B3:H7', over);
    await onSheet((each) => each.getRange('B3:C3').merge());
    expect(await sites()).toEqual(['MEDAN', 'MEDAN', 'MEDAN', 'BANDUNG']);
  });

  it('a table that hides its captions is read by the names of its columns; nothing is written into it', async () => {
    await onSheet((each) => each.tables.add('B3:G7', true));
    const { tables } = sheet.page.workbook;
    const shown = tables.get.bind(tables);
    // As Excel has it: the names stay, the range is the records'.
    tables.columns = () => CALLS[0]!.map(String);
    tables.get = (key) => {
      const { area, ...info } = shown(key);
      return { ...info, area: { ...area, startRow: area.startRow + 1 }, showHeaders: false };
    };
    const scan = createScan(sheet.book, await shippedPacks());
    await scan.run();
    const [place] = scan.state.get().places;
    expect(place!.source).toMatchObject({ kind: 'table', headless: CALLS[0] });
    expect(place!.packs).toContain('tapping');
    const { reading, sheetRow, headerRow, cells } = await readRecords(
      sheet.book,
      place!.source,
      await shipped('tapping'),
    );
    expect(reading.table!.columns['login_agent']!.values).toEqual(['agen001', 'agen002', 'agen003', 'agen004']);
    expect([sheetRow(0), sheetRow(3)]).toEqual([3, 6]);
    const columns = [{ caption: 'Putusan', values: ['x'] }];
    const write = sheet.book.writeColumns({ source: cells.source, headerRow, columns, ours: undefined });
    await expect(write).rejects.toMatchObject({ code: 'headless' });
  });

  it('hidden rows are read and counted, and in doubt', async () => {
    expect((await read()).hiddenRows).toBe(0);
    await onSheet((each) => (each.getRange('B5:B6').rowHidden = true));
    const records = await read();
    expect(records.hiddenRows).toBe(2);
    expect(records.reading.table!.rows).toHaveLength(4);
    expect(records.reading.table!.doubts).toEqual([{ cause: 'hidden', field: null, text: null, records: [1, 2] }]);
  });
});

describe('a pack that looks into a second table', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:J2', [
      [
        'ID Pengajuan',
        'Jenis Pengajuan',
        'Tanggal Pengajuan',
        'Nomor Partner',
        'Aplikasi',
        'User ID',
        'tgl_blokir',
        'tgl_hapus',
        'tgl_non_aktif',
        'status_karyawan',
      ],
      ['P1', 'HAPUS', '2023-05-02', '777001', 'MY CX', 'AGN674', null, null, null, null],
    ]);
  });
  afterEach(() => sheet.close());
  const put = async (name: string, cells: (string | null)[][]) => {
    await sheet.api.Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    sheet.fill(name, `A1:${'ABCDEFG'[cells[0]!.length - 1]}${cells.length}`, cells);
  };
  const judged = async () => {
    const loaded = await shipped('it-tools');
    const source = (await sheet.book.listSources()).find(({ sheet: on }) => on === 'Sheet1')!;
    const records = await readRecords(sheet.book, source, loaded);
    const asOf = 45_107; // 2023-06-30
    const { broken } = loaded.compiled.checkRecord(recordOf(records, 0), { asOf, tables: records.tables });
    return { records, broken: broken.map(({ rule }) => rule) };
  };

  it('finds it by its captions on another sheet: the one that knows most of them', async () => {
    await put('Lama', [
      ['PERNER', 'JOIN'],
      ['777001', '2022-11-01'],
    ]);
    await put('Karyawan', [
      ['PERNER', 'JOIN', 'RESIGN'],
      ['777001', '2022-11-01', '2023-05-31'],
    ]);
    const { records, broken } = await judged();
    expect(records.beside.map(({ name, place, doubt }) => [name, place, doubt])).toEqual([
      ['karyawan', 'Karyawan', null],
    ]);
    expect(broken).toContain('leaver-account-open');
  });

  it('joins sheets with the very same captions as the command line does, but no hidden one, and says so', async () => {
    const captions = ['PERNER', 'JOIN', 'RESIGN'];
    await put('Malang', [captions, ['777009', '2022-11-01', null]]);
    await put('Solo', [captions, ['777001', '2022-11-01', '2023-05-31']]);
    await put('Salinan', [captions, ['777001', '2022-11-01', null]]);
    await sheet.api.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Salinan').visibility = 'Hidden';
      await context.sync();
    });
    await put('Pelatihan', [
      ['PERNER', 'JOIN', 'Kelas'],
      ['777001', '2022-11-01', 'X'],
    ]);
    const { records, broken } = await judged();
    const [found] = records.beside;
    expect([found!.place, found!.table.rows.length]).toEqual(['Malang + Solo', 2]);
    expect(found!.doubt!.id).toContain('dibaca dari "Malang", "Solo" sekaligus');
    expect(broken).toContain('leaver-account-open');
  });

  it('takes no sheet for it that lacks what its rows are looked up by', async () => {
    await put('Lain', [
      ['PERNER', 'Catatan'],
      ['777001', 'x'],
    ]);
    const { records, broken } = await judged();
    expect(records.beside).toEqual([]);
    expect(broken).not.toContain('leaver-account-open');
  });
});

describe('lines of text, pasted into one column', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    sheet = await openSheetPage();
    sheet.fill(
      'Sheet1',
      'A1:A5',
      CALLS.map((row) => [row.join(',')]),
    );
  });
  afterEach(() => sheet.close());

  it('are read; nothing is written there, and the sentence says why', async () => {
    const scan = createScan(sheet.book, await shippedPacks());
    await scan.run();
    const [place] = scan.state.get().places;
    expect(place).toMatchObject({ lines: true, packs: ['tapping', 'caring'] });
    const records = await readRecords(sheet.book, place!.source, await shipped('tapping'));
    expect(recordOf(records, 0)).toMatchObject({ login_agent: 'agen001', hasil_call: 'AGREE' });
    expect(rawCell(records, 1, 'login_agent')).toBe('agen002');
    // A click on any field leads to the cell that holds it.
    expect([records.place('fastel')!.column, records.sheetRow(2)]).toEqual([0, 3]);
    const { cells, headerRow } = records;
    const columns = [{ caption: 'Putusan', values: ['x'] }];
    const write = sheet.book.writeColumns({ source: cells.source, headerRow, columns, ours: undefined });
    await expect(write).rejects.toMatchObject({ code: 'lines' });
  });
});
