/** The same sheet gives the same figure on the command line, in cells and in the pane. */
import type { Cell } from '../../../cli/patuh';
import { byCells, byFile, openPane, type Pane, type Rows } from '../../threePaths';

const CALLS: Rows = [
  ['Tanggal', 'login', 'Site', 'fastel', 'Jenis_Call', 'Kategori', 'Hasil Tapping', 'Tgl Tapping'],
  ...Array.from({ length: 6 }, (_, i): Cell[] => [
    ...[`2026-08-0${i + 1} 10:00`, `agen00${i}`, 'BANDUNG', `062${1000 + i}`, 'ADD ON'],
    ...[i === 5 ? 'Decline' : 'Agree', i === 4 ? 'RETURN' : 'Valid', `2026-08-0${i + 2}`],
  ]),
];
const lines = (rows: Rows, separator: string): Rows => rows.map((row) => [row.join(separator)]);

let pane: Pane;
beforeAll(async () => {
  pane = await openPane();
});
afterAll(() => pane.close());

it.each<[string, Rows]>([
  ['cells', CALLS],
  ['lines pasted into column A', lines(CALLS, ',')],
  [
    'lines under a title, in column B',
    [[null, 'Laporan tapping'], [], ...lines(CALLS, ';').map(([line]) => [null, line!])],
  ],
  ['lines of two pipes', lines(CALLS, '||')],
])('QMS of %s', async (_, rows) => {
  const sheets = { Tapping: rows };
  expect([await byFile(sheets, 'qms'), await byCells([rows], 'qms'), await pane.ask(sheets, 'qms')]).toEqual(
    Array(3).fill('4/5/0'),
  );
});
