import { recordOf, readRecords, type Records } from '../../../../taskpane/store/readRecords';
import { createScan } from '../../../../taskpane/store/scan';
import type { LoadedPack } from '../../../../taskpane/store/packShelf';
import { missingFor, printForm } from '../../../../taskpane/views/requests/printForm';
import { requestExtension, type PrintedForm } from '../../../../taskpane/views/requests/requestExtension';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';

const DAY = 46296;
const CAPTIONS = [
  'ID Pengajuan',
  'Jenis Pengajuan',
  'Tgl Pengajuan',
  'Nama Karyawan',
  'Nomor Partner',
  'Layanan',
  'Aplikasi',
  'User ID',
  'Supervisor Layanan',
  'PIC CRL',
  'Tgl Serah Terima',
  'Penerima',
  'Tgl Verifikasi SPV',
  'Kesesuaian',
  'No Berita Acara',
  'Tgl Berita Acara',
  'Password MyTeam & MyCX',
];
const ROWS = [
  [
    'REQ-1',
    'CREATE',
    DAY - 9,
    'Agen 001',
    "'790001",
    'TAM',
    'MY CX',
    'USR1',
    'SPV 001',
    'PIC 01',
    DAY - 2,
    'SPV 001',
    DAY - 1,
    'SESUAI',
    'BA-1',
    DAY,
    'rahasia123',
  ],
  [
    'REQ-2',
    'CREATE',
    DAY - 9,
    'Agen 001',
    "'790001",
    'TAM',
    'TAMARA',
    "'79001",
    'SPV 001',
    'PIC 01',
    '',
    '',
    '',
    '',
    '',
    '',
    'rahasia456',
  ],
  [
    'REQ-3',
    'CREATE',
    DAY - 9,
    'Agen 002',
    "'790002",
    'TAM',
    'TAMARA',
    "'79002",
    'SPV 001',
    'PIC 01',
    DAY - 2,
    'SPV 001',
    DAY - 1,
    'TIDAK',
    'BA-3',
    DAY,
    'rahasia789',
  ],
];

describe('forms printed from a request', () => {
  let sheet: SheetPage;
  let loaded: LoadedPack;
  let records: Records;
  let form: (id: string) => PrintedForm;
  beforeAll(async () => {
    sheet = await openSheetPage({ ignoresFit: false });
    sheet.fill('Sheet1', 'A1:Q4', [CAPTIONS, ...ROWS]);
    const packs = await shippedPacks();
    const scan = createScan(sheet.book, packs);
    await scan.run();
    loaded = packs.get('it-tools')!;
    records = await readRecords(sheet.book, scan.placesOf('it-tools')[0]!.source, loaded);
    form = (id) => requestExtension(loaded.pack).prints.find((each) => each.id === id)!;
  });
  afterAll(() => sheet.close());
  const printed = (row: number) => ({
    table: records.reading.table!,
    row,
    record: recordOf(records, row),
    key: `REQ-${row + 1}`,
  });

  it('puts the handover form on a sheet that prints on one page wide, with every account of the person', async () => {
    const name = await sheet.book.writeSheet(printForm(loaded.pack, form('handover'), printed(0), 'id'));
    expect(name).toBe('F-16 REQ-1');
    const cells = sheet.values(name, 'A1:C30');
    const line = (caption: string) => cells.find((row) => row[0] === caption)?.[1];
    expect(cells[0]).toEqual(['OB.IN.OCC.TELK.F-16.Rev.00 · REQ-1', null, null]);
    expect(['NAMA', 'Nomer Perner', 'Aplikasi MY CX', 'Login TAMARA', 'ALAMAT'].map(line)).toEqual([
      'Agen 001',
      '790001',
      'USR1',
      '79001',
      null,
    ]);
    expect(cells.at(-7)).toEqual(['Account Officer', 'Team Leader', 'Supervisor Layanan']);
    expect(await sheet.book.fitPage(name)).toBe(true);
    const area = await sheet.page.run(async (context) => {
      const found = context.workbook.worksheets.getItem(name).pageLayout.getPrintAreaOrNullObject().load('address');
      await context.sync();
      return found.address;
    });
    expect(area).toContain('A1:C30');
  });

  it('says where this Excel does not keep the page’s width (office-js #1860), or knows no page; the form stays', async () => {
    for (const profile of [{ ignoresFit: true }, { requirementSets: { ExcelApi: '1.7' } }, { noPrinter: true }]) {
      const other = await openSheetPage(profile);
      other.page.host.faults.noPrinter = 'noPrinter' in profile;
      const name = await other.book.writeSheet(printForm(loaded.pack, form('handover'), printed(0), 'id'));
      expect([await other.book.fitPage(name), other.values(name, 'A2')]).toEqual([false, [[expect.anything()]]]);
      await other.close();
    }
  });

  it('puts the minutes of the handover on a sheet', async () => {
    const name = await sheet.book.writeSheet(printForm(loaded.pack, form('minutes'), printed(0), 'id'));
    expect(name).toBe('BA REQ-1');
    const cells = sheet.values(name, 'A1:C30').flat();
    expect(cells).toEqual(
      expect.arrayContaining(['BA-1', 'Agen 001', 'USR1', 'SESUAI', 'PIC 01', 'Klausul W-04 5.1.10']),
    );
  });

  it('prints no password, in either form', () => {
    for (const id of ['handover', 'minutes', 'return'])
      expect(JSON.stringify(printForm(loaded.pack, form(id), printed(0), 'id'))).not.toMatch(/rahasia|password|sandi/i);
  });

  it('says what is missing before the minutes can be printed', () => {
    expect(missingFor(loaded.pack, form('minutes'), recordOf(records, 0), 'id')).toEqual([]);
    expect(missingFor(loaded.pack, form('minutes'), recordOf(records, 1), 'id')).toEqual([
      'Tanggal serah terima',
      'Penerima',
      'Tanggal verifikasi supervisor',
      'Nomor berita acara',
      'Tanggal berita acara',
      'Kesesuaian user = SESUAI',
    ]);
    expect(missingFor(loaded.pack, form('minutes'), recordOf(records, 2), 'id')).toEqual(['Kesesuaian user = SESUAI']);
  });
});
