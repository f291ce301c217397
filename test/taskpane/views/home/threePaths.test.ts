/** The same sheet gives the same figure on the command line, in cells and in the pane. */
import type { Cell } from '../../../fixtures/rows';
import { byCells, byFile, from1904, openPane, type Pane, type Rows } from '../../threePaths';

const CALLS: Rows = [
  ['Tanggal', 'login', 'Site', 'fastel', 'Jenis_Call', 'Kategori', 'Hasil Tapping', 'Tgl Tapping'],
  ...Array.from({ length: 6 }, (_, i): Cell[] => [
    ...[`2026-08-0${i + 1} 10:00`, `agen00${i}`, 'BANDUNG', `062${1000 + i}`, 'ADD ON'],
    ...[i === 5 ? 'Decline' : 'Agree', i === 4 ? 'RETURN' : 'Valid', `2026-08-0${i + 2}`],
  ]),
];
/** The calls under a row of groups, with captions that only their group completes. */
const under = (groups: Rows[number], captions: Record<number, string>): Rows => [
  groups,
  CALLS[0]!.map((caption, column) => captions[column] ?? caption),
  ...CALLS.slice(1),
];
/** One call more on a page of its own. */
const page = (captions: Rows[number]): Rows => [
  captions,
  ['2026-08-20 10:00', 'agen009', 'BANDUNG', '0629000', 'ADD ON', 'Agree', 'Valid', '2026-08-21', 'Lainnya'],
];
/** A page that reaches below the rows in which a header is looked for. */
const LONG: Rows = Array.from({ length: 30 }, (_, i): Cell[] => [
  ...['2026-08-10 10:00', 'agen008', 'BANDUNG', `0628${100 + i}`, 'ADD ON', 'Decline', '', ''],
]);
/** More rows than are looked at first. */
const NOTES: Rows = Array.from({ length: 400 }, (_, i): Cell[] => [`Catatan ${i + 1}`, i % 7 === 0 ? '' : 'selesai']);
const lines = (rows: Rows, separator: string): Rows => rows.map((row) => [row.join(separator)]);

let pane: Pane;
beforeAll(async () => {
  pane = await openPane();
});
afterAll(() => pane.close());

it.each<[string, Rows, string?]>([
  ['cells', CALLS],
  ['lines pasted into column A', lines(CALLS, ',')],
  [
    'lines under a title, in column B',
    [[null, 'Laporan tapping'], [], ...lines(CALLS, ';').map(([line]) => [null, line!])],
  ],
  ['lines of two pipes', lines(CALLS, '||')],
  [
    'captions under a group that names them',
    under(['', '', '', '', '', '', 'Tapping', ''], { 6: 'Hasil', 7: 'Tanggal' }),
  ],
  [
    'captions under two groups',
    under(['Call', '', '', '', '', '', 'Tapping', ''], { 4: 'Jenis', 6: 'Hasil', 7: 'Tgl' }),
  ],
  ['a title that reads like a group', [['Tapping'], ...CALLS]],
  [
    'two shifts, each under its title',
    [['SHIFT PAGI'], ...CALLS.slice(0, 4), [], ['SHIFT SIANG'], CALLS[0]!, ...CALLS.slice(4)],
  ],
  ['an example above the records', [['CONTOH PENGISIAN:'], ...CALLS.slice(0, 2), [], ['DATA'], ...CALLS]],
  ['a further page', [...CALLS, [], ...page(CALLS[0]!)], '5/6/0'],
  ['a further page with a column more', [...CALLS, [], ...page([...CALLS[0]!, 'Alasan Return'])], '5/6/0'],
  ['calls below many notes', [...NOTES, [], ...CALLS]],
  ['calls below many notes, under a title', [...NOTES, [], ['Tapping Agustus'], ...CALLS]],
  ['a further page far below', [...CALLS, ...LONG, [], ...page([...CALLS[0]!, 'Alasan Return'])], '5/6/0'],
])('QMS of %s', async (_, rows, expected = '4/5/0') => {
  const sheets = { Tapping: rows };
  expect([await byFile(sheets, 'qms'), await byCells([rows], 'qms'), await pane.ask(sheets, 'qms')]).toEqual(
    Array(3).fill(expected),
  );
});

const STAFF: Rows = [
  ['PERNER', 'NAMA', 'POSISI', 'SITE', 'TL', 'JOIN', 'RESIGN'],
  ['79001', 'Agen 001', 'AGENT', 'BANDUNG', 'TL 1', '2024-01-01', ''],
  ['79002', 'Agen 002', 'AGENT', 'BANDUNG', 'TL 1', '2024-01-01', ''],
  ['79003', 'Agen 003', 'QCO', 'BANDUNG', 'TL 1', '2024-01-01', ''],
  ['79004', 'Agen 004', 'AGENT', 'SEMARANG', 'TL 1', '2024-01-01', '2026-02-01'],
  ['79005', 'Agen 005', 'AGENT', 'SEMARANG', 'TL 1', '2024-01-01', ''],
];
const PLAN: Rows = [
  ['Periode', 'Site', 'Jabatan', 'CAPLAN'],
  ['2026-08-01', 'BANDUNG', 'AGENT', 3],
  ['2026-08-01', 'BANDUNG', 'QCO', 1],
  ['2026-08-01', 'SEMARANG', 'AGENT', 2],
];
/** More rows than a header is looked for in. */
const GONE: Rows = Array.from({ length: 45 }, (_, i): Cell[] => [
  ...[`${79100 + i}`, `Agen ${100 + i}`, 'AGENT', 'BANDUNG', 'TL 1', '2023-01-01', '2025-01-31'],
]);
/** More rows than are looked at first. */
const MANY: Rows = Array.from({ length: 12 }, (_, i) => GONE.map(([id, ...cells]) => [`${i}${id}`, ...cells])).flat();
/** What was planned in the fifteen years before. */
const EARLIER: Rows = Array.from({ length: 15 }, (_, i) => i + 2010).flatMap((year) =>
  PLAN.slice(1).map(([, ...cells]): Cell[] => [`${year}-01-01`, ...cells]),
);
const behind = (rows: Rows): Rows => rows.map((row) => [null, null, ...row]);
const ACROSS: Rows = [
  ['SITE', 'AGENT', 'QCO'],
  ['BANDUNG', 3, 1],
  ['SEMARANG', 2, 0],
];
/** Who is there, not a plan. */
const RECAP: Rows = [
  ['SITE', 'AGENT', 'QCO', 'TL', 'SUPERVISOR'],
  ['BANDUNG', 2, 1, 0, 0],
  ['SEMARANG', 1, 0, 0, 0],
];
const beside = (left: Rows, right: Rows): Rows =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...(left[row] ?? left[0]!.map(() => null)),
    null,
    ...(right[row] ?? []),
  ]);

it.each<[string, Record<string, Rows>, string]>([
  ['a sheet each', { Staf: STAFF, Caplan: PLAN }, '4/6/0'],
  ['a plan whose positions stand in columns', { Staf: STAFF, Caplan: ACROSS }, '4/6/0'],
  ['a plan of three columns', { Staf: STAFF, Caplan: PLAN.map((row) => row.slice(1)) }, '4/6/0'],
  [
    'a plan of two columns',
    {
      Staf: STAFF,
      Caplan: [
        ['Site', 'CAPLAN'],
        ['BANDUNG', 4],
        ['SEMARANG', 2],
      ],
    },
    '4/6/0',
  ],
  ['staff and plan side by side', { SDM: beside(STAFF, PLAN) }, '4/6/0'],
  ['the plan to the left', { SDM: beside(PLAN, STAFF) }, '4/6/0'],
  ['a plan in columns beside the staff', { SDM: beside(STAFF, ACROSS) }, '4/6/0'],
  ['the plan below the staff', { SDM: [...STAFF, [], ...PLAN] }, '4/6/0'],
  ['the plan below many', { SDM: [...STAFF, ...GONE, [], ...PLAN] }, '4/6/0'],
  ['the plan below very many', { SDM: [...STAFF, ...MANY, [], ...PLAN] }, '4/6/0'],
  ['the plan in columns below many', { SDM: [...STAFF, ...GONE, [], ['CAPLAN'], ...ACROSS] }, '4/6/0'],
  ['the plan far below and to the right', { SDM: [...STAFF, ...GONE, [], ...behind(PLAN)] }, '4/6/0'],
  ['the staff below a long plan', { SDM: [...PLAN, ...EARLIER, [], ...STAFF] }, '4/6/0'],
  [
    'a plan of three columns, titled and summed, above the staff',
    {
      SDM: [['CAPLAN'], ...PLAN.map((row) => row.slice(1)), ['Seluruhnya', '', 6], [], ['DATA KARYAWAN'], [], ...STAFF],
    },
    '4/6/0',
  ],
  ['lines of text', { Staf: lines(STAFF, ','), Caplan: lines(PLAN, ',') }, '4/6/0'],
  ['a recap that is no plan', { Staf: STAFF, Caplan: PLAN, Rekap: RECAP }, '4/6/0'],
  ['a recap beside the staff', { Staf: beside(STAFF, RECAP), Caplan: PLAN }, '4/6/0'],
  [
    'a row of the plan in doubt',
    { Staf: STAFF, Caplan: [...PLAN, ['2026-08-01', 'MEDAN', 'AGENT', 'banyak']] },
    '4/6/1',
  ],
  [
    'seats that are to be filled',
    {
      Staf: [
        ...STAFF,
        ...['To be hired', 'Calon agent 2'].map((name) => ['', name, 'AGENT', 'BANDUNG', 'TL 1', '', '']),
      ],
      Caplan: PLAN,
    },
    '4/6/0',
  ],
])('SDM of %s', async (_, sheets, expected) => {
  const [people] = Object.values(sheets);
  const ranges = [people!, sheets['Caplan'] ?? people!];
  expect([await byFile(sheets, 'sdm'), await byCells(ranges, 'sdm'), await pane.ask(sheets, 'sdm')]).toEqual(
    Array(3).fill(expected),
  );
});

/** Days as numbers; read four years early, who leaves next month has left long ago. */
const NUMBERED: Rows = STAFF.map(([id, name, ...cells], row) =>
  row === 0
    ? [id!, name!, ...cells]
    : [id!, name!, ...cells.slice(0, 3), 45292, row === 5 ? 46295 : row === 4 ? 46054 : ''],
);
const CALLED: Rows = CALLS.map((cells, row) =>
  row === 0 ? cells : [46234 + row + 0.4, ...cells.slice(1, 7), row % 2 === 0 ? '' : 46235 + row],
);

it.each([false, true])('days as numbers, counted from 1904: %s', async (date1904) => {
  const own = (rows: Rows) => (date1904 ? from1904(rows) : rows);
  const staff = { Staf: own(NUMBERED), Caplan: PLAN };
  expect([
    await byFile(staff, 'sdm', date1904),
    await byCells([staff.Staf, PLAN], 'sdm', date1904),
    await pane.ask(staff, 'sdm', date1904),
  ]).toEqual(Array(3).fill('4/6/0'));
  const calls = { Tapping: own(CALLED) };
  const said = await byFile(calls, 'qms', date1904);
  expect([await byCells([calls.Tapping], 'qms', date1904), await pane.ask(calls, 'qms', date1904)]).toEqual([
    said,
    said,
  ]);
});
