/** A workbook with a table a month or a site: each is counted, each line names its table and leads to it. */
import { createScan } from '../../../../taskpane/store/scan';
import { WHOLE, type Session } from '../../../../taskpane/store/session';
import { overview, type Overview } from '../../../../taskpane/views/home/overview';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';
import { callRow, CAPTIONS } from '../tapping/callSheet';

/** 1 October 2026. */
const AS_OF = 46296;

const REGISTER = [
  'ID Pengajuan',
  'Jenis Pengajuan',
  'Tgl Pengajuan',
  'Nama Karyawan',
  'Nomor Partner',
  'Aplikasi',
  'User ID',
];
const account = (id: string, person: string, user: string) => [
  id,
  'CREATE',
  AS_OF - 40,
  `Agen ${person}`,
  `'79${person}`,
  'MY CX',
  user,
];
/** Agen 0001 left Bandung, Agen 0003 and 0004 left Solo, where only the status says so. */
const STAFF = ['PERNER', 'NAMA AGENT', 'POSISI', 'SITE', 'TL', 'Tgl Lahir'];
const person = (number: string, site: string, left: string | number) => [
  `'79${number}`,
  `Agen ${number}`,
  'AGENT',
  site,
  'TL 001',
  AS_OF - 9000,
  left,
];
const BANDUNG = [[...STAFF, 'RESIGN'], person('0001', 'BANDUNG', AS_OF - 30), person('0002', 'BANDUNG', '')];
const SOLO = [
  [...STAFF, 'Status Karyawan'],
  person('0003', 'SEMARANG', 'NON AKTIF'),
  person('0004', 'SEMARANG', 'NON AKTIF'),
  person('0005', 'SEMARANG', 'AKTIF'),
];
const SHEETS: Record<string, (string | number)[][]> = {
  'IT Agustus': [REGISTER, account('REQ-1', '0001', 'USR1'), account('REQ-2', '0002', 'USR2')],
  'IT September': [REGISTER, account('REQ-3', '0003', 'USR3'), account('REQ-4', '0004', 'USR4')],
  'Staf Bandung': BANDUNG,
  'Staf Solo': SOLO,
  'Caplan Bandung': [
    ['Periode', 'Site', 'Jabatan', 'CAPLAN', 'SEAT'],
    [AS_OF, 'BANDUNG', 'AGENT', 2, 2],
  ],
  'Caplan Solo': [
    ['Periode', 'Site', 'Jabatan', 'CAPLAN', 'SEAT'],
    [AS_OF, 'SEMARANG', 'AGENT', 1, 1],
  ],
};

describe('the first view of a workbook with several tables of a kind', () => {
  let sheet: SheetPage;
  let shown: Overview;
  beforeAll(async () => {
    sheet = await openSheetPage();
    const calls = (from: number) => Array.from({ length: 5 }, (_, n) => callRow(from + n) as (string | number)[]);
    const all = { ...SHEETS, 'Tapping Agustus': [CAPTIONS, ...calls(1)], 'Tapping September': [CAPTIONS, ...calls(6)] };
    for (const [name, rows] of Object.entries(all)) {
      await sheet.page.workbook.sheets.add(name);
      const area = { startRow: 0, startColumn: 0, endRow: rows.length - 1, endColumn: rows[0]!.length - 1 };
      sheet.page.workbook.cells.setValues(name, area, rows);
    }
    const packs = await shippedPacks();
    const scan = createScan(sheet.book, packs);
    await scan.run();
    for await (const each of overview({ book: sheet.book, packs, scan } as Session, AS_OF, WHOLE, 'id')) shown = each;
  });
  afterAll(() => sheet.close());

  const lines = (kind: string) =>
    shown.todos.filter((todo) => todo.kind === kind).map(({ table, count, oldest }) => [table, count, oldest]);

  it("counts leavers' accounts in every register, by the rosters of every site", () => {
    expect(lines('orphans')).toEqual([
      ['IT Agustus', 1, 30],
      ['IT September', 2, null],
    ]);
  });

  it('has a line for each table, its name on it', () => {
    expect(lines('requests').map(([table]) => table)).toEqual(['IT Agustus', 'IT September']);
    expect(lines('returns').map(([table, count]) => [table, count])).toEqual([
      ['Tapping Agustus', 1],
      ['Tapping September', 1],
    ]);
    const quality = shown.figures.filter(({ name }) => name === 'QMS');
    expect(quality.map(({ table, whole }) => [table, whole])).toEqual([
      ['Tapping Agustus', 5],
      ['Tapping September', 5],
    ]);
  });

  it('leads from each line, and each part of it, to the table it was counted in', () => {
    const wished = shown.todos.flatMap(({ table, action, parts }) =>
      [action, ...parts.map((part) => part.action)].map((each) => [
        table,
        'wish' in each && 'source' in each.wish && each.wish.source,
      ]),
    );
    expect(wished.length).toBeGreaterThan(8);
    for (const [table, source] of wished) if (table !== '') expect(source).toBe(`sheet:${table}`);
  });

  it('counts staff and plan of all sites as one, and says of which tables', () => {
    expect(shown.figures.find(({ name }) => name === 'SDM')).toMatchObject({
      part: 2,
      whole: 3,
      table: 'Caplan Bandung + Caplan Solo',
    });
  });
});

describe('the first view of a workbook with a plan and nobody in sight', () => {
  const CAPLAN = ['Periode', 'Site', 'Jabatan', 'CAPLAN'];
  it.each([
    ['has no figure of staff: a sheet of people that nobody could read is not nobody', CAPLAN, []],
    ['has one where the plan itself states who is there', [...CAPLAN, 'SDM Tersedia'], [[1, 2]]],
  ])('%s', async (_, captions, expected) => {
    const sheet = await openSheetPage();
    const rows = [captions, [AS_OF, 'BANDUNG', 'AGENT', 2, 1].slice(0, captions.length)];
    sheet.fill('Sheet1', `A1:${captions.length > 4 ? 'E' : 'D'}2`, rows);
    const packs = await shippedPacks();
    const scan = createScan(sheet.book, packs);
    await scan.run();
    let figures: Overview['figures'] = [];
    for await (const each of overview({ book: sheet.book, packs, scan } as Session, AS_OF, WHOLE, 'id'))
      ({ figures } = each);
    expect(figures.map(({ part, whole }) => [part, whole])).toEqual(expected);
    await sheet.close();
  });
});
