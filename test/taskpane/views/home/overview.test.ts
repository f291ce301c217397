import { createScan } from '../../../../taskpane/store/scan';
import { WHOLE, type Part, type Session } from '../../../../taskpane/store/session';
import { overview, type Overview } from '../../../../taskpane/views/home/overview';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';
import { callRow, CAPTIONS } from '../tapping/callSheet';

/** 1 October 2026. */
const AS_OF = 46296;

const REQUESTS = [
  [
    'ID Pengajuan',
    'Jenis Pengajuan',
    'Tgl Pengajuan',
    'Nama Karyawan',
    'Nomor Partner',
    'Supervisor Layanan',
    'Tgl Cek',
    'Hasil Cek',
    'Aplikasi',
    'User ID',
    'Status Karyawan',
    'Tgl Non Aktif',
    'Tanggal Mulai',
  ],
  ['REQ-1', 'CREATE', AS_OF - 9, 'Agen 001', "'790001", 'SPV 001', '', '', 'MY CX', '', '', '', ''],
  ['REQ-2', 'CREATE', AS_OF - 5, 'Agen 002', "'790002", 'SPV 001', AS_OF - 4, 'LENGKAP', 'MY CX', '', '', '', ''],
  [
    'REQ-3',
    'CREATE',
    AS_OF - 3,
    'Agen 003',
    "'790003",
    'SPV 001',
    AS_OF - 2,
    'LENGKAP',
    'MY CX',
    'USR1',
    '',
    '',
    AS_OF - 100,
  ],
  [
    'REQ-4',
    'HAPUS',
    AS_OF - 7,
    'Agen 004',
    "'790004",
    'SPV 001',
    '',
    '',
    'MY CX',
    'USR1',
    'NON AKTIF',
    AS_OF - 20,
    AS_OF - 50,
  ],
];
const RECORDS = [
  ['ID Rekaman', 'Kode Form', 'Judul', 'Tanggal Rekaman', 'Tanggal Musnah', 'PJ'],
  ['R1', 'F-16', 'Serah terima', AS_OF - 800, '', 'Operasional'],
  ['R2', 'F-16', 'Serah terima', AS_OF - 720, '', 'Operasional'],
  ['R3', 'F-16', 'Serah terima', AS_OF - 900, AS_OF - 100, 'Operasional'],
  ['R4', 'F-16', 'Serah terima', AS_OF - 100, '', 'Operasional'],
];

describe('the first view of a workbook', () => {
  let sheet: SheetPage;
  let shown: Overview;
  beforeAll(async () => {
    sheet = await openSheetPage();
    await sheet.page.workbook.sheets.add('IT');
    await sheet.page.workbook.sheets.add('Dokumen');
    const calls = [
      ...Array.from({ length: 20 }, (_, n) =>
        callRow(n + 1, n < 10 ? { 'Tanggal Call': 46250, 'Tgl Tapping': 46251 } : {}),
      ),
      callRow(40, { 'Hasil Tapping': '', 'Tgl Tapping': '', 'Status WO': 2, 'Tanggal Call': 46290 }),
    ];
    sheet.fill('Sheet1', `A1:S${calls.length + 1}`, [CAPTIONS, ...calls]);
    // A title above the table is a row of the sheet and no record.
    sheet.fill('IT', 'A1:A1', [['PENGAJUAN IT TOOLS']]);
    sheet.fill('IT', 'A3:M7', REQUESTS);
    sheet.fill('Dokumen', 'A1:F5', RECORDS);
    const packs = await shippedPacks();
    const scan = createScan(sheet.book, packs);
    await scan.run();
    for await (const each of overview({ book: sheet.book, packs, scan } as Session, AS_OF, WHOLE, 'id')) shown = each;
  });
  afterAll(() => sheet.close());

  const todo = (kind: string) => shown.todos.find((each) => each.kind === kind);

  it('counts the records of each sheet, not its rows', () => {
    expect([...shown.records.values()].sort((a, b) => a - b)).toEqual([RECORDS.length - 1, REQUESTS.length - 1, 21]);
  });

  it('shows QMS with the months behind it', () => {
    const [figure] = shown.figures;
    expect(figure).toMatchObject({ name: 'QMS', part: 16, whole: 21, target: 0.95 });
    expect(figure!.trend).toMatchObject([
      { month: '2026-08', part: 8, whole: 10, doubt: { rows: 0 } },
      { month: '2026-09', part: 8, whole: 11, doubt: { rows: 0 } },
    ]);
  });

  it('opens to every row of the sheet, each in one group, those that would have to change marked as work', () => {
    const groups = shown.figures[0]!.rows();
    expect(groups.map(({ text, rows, work }) => [text, rows.length, work])).toEqual([
      ['AGREE belum di-tapping', 1, true],
      ['RETURN', 4, true],
      ['VALID', 16, false],
    ]);
    expect(new Set(groups.flatMap(({ rows }) => rows)).size).toBe(21);
  });

  it('counts one month and one agent as they are counted among all, and offers what can be chosen', async () => {
    const packs = await shippedPacks();
    const scan = createScan(sheet.book, packs);
    await scan.run();
    const session = { book: sheet.book, packs, scan } as Session;
    const figure = async (part: Partial<Part>) => {
      let last: Overview | null = null;
      for await (const each of overview(session, AS_OF, { ...WHOLE, ...part }, 'id')) last = each;
      return last!.figures[0]!;
    };
    expect([...shown.choices.months]).toEqual(['2026-08', '2026-09']);
    expect([...shown.choices.agents].sort()).toEqual(['90000', '90001', '90002', '90003']);
    const august = await figure({ month: '2026-08' });
    expect([august.part, august.whole, august.short]).toEqual([8, 10, 2]);
    const parts = await Promise.all([0, 1, 2, 3].map((n) => figure({ agent: `9000${n}` })));
    expect(parts.map(({ whole }) => whole)).toEqual([6, 5, 5, 5]);
    const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
    expect([sum(parts.map(({ part }) => part)), sum(parts.map(({ whole }) => whole))]).toEqual([16, 21]);
    // Rows keep their places on the sheet.
    const last = parts[3]!;
    const rows = last.rows().flatMap((group) => group.rows);
    expect(rows.map((row) => last.places[0]!.records.sheetRow(row)).sort((a, b) => a - b)).toEqual([3, 7, 11, 15, 19]);
  });

  it('lists calls to be tapped, and returns by age', () => {
    expect(todo('untapped')).toMatchObject({
      count: 1,
      action: { wish: { kind: 'nextCall' } },
      table: '',
    });
    expect(todo('returns')).toMatchObject({
      count: 4,
      oldest: 45,
      action: { wish: { kind: 'returns', source: 'sheet:Sheet1' } },
    });
    expect(todo('returns')!.parts.map(({ text }) => text)).toEqual(['≤ 2 hari: 0', '3 hari: 0', '> 3 hari: 4']);
  });

  it('lists open requests by the step that comes next, each leading to the board of that step', () => {
    expect(todo('requests')).toMatchObject({ count: 4, oldest: 9 });
    expect(todo('requests')!.parts).toEqual([
      {
        text: 'Cek kelengkapan: 1',
        action: { wish: { kind: 'board', source: 'sheet:IT', stage: '5.1.2' } },
      },
      {
        text: 'Draft surat dinas: 2',
        action: { wish: { kind: 'board', source: 'sheet:IT', stage: '5.1.3' } },
      },
      { text: 'Blokir: 1', action: { wish: { kind: 'board', source: 'sheet:IT', stage: '5.2.1' } } },
    ]);
  });

  it('lists accounts of leavers and accounts of several people', () => {
    expect(todo('orphans')).toMatchObject({
      count: 1,
      oldest: 20,
      action: { wish: { kind: 'findings' } },
    });
    expect(todo('sharing')).toMatchObject({ count: 1 });
  });

  it('lists records past their retention or nearly so, the nearest a click away, and none that was disposed of', () => {
    expect(todo('records')).toMatchObject({ count: 2, action: { sheet: 'Dokumen', row: 1, column: 3 } });
    expect(todo('records')!.until).toBeLessThan(AS_OF);
  });

  it('names a table that cannot be read and counts the others', async () => {
    const packs = await shippedPacks();
    const scan = createScan(sheet.book, packs);
    await scan.run();
    const book = {
      ...sheet.book,
      readSource: (source: { sheet: string }) =>
        source.sheet === 'IT' ? Promise.reject(new Error('gone')) : sheet.book.readSource(source as never),
    };
    let last: Overview | null = null;
    for await (const each of overview({ book, packs, scan } as unknown as Session, AS_OF, WHOLE, 'id')) last = each;
    expect(last!.failed).toEqual([{ name: 'IT', error: new Error('gone') }]);
    expect(last!.todos.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['returns', 'records']));
  });
});
