import { fieldSpecs } from '../../../src/engine';
import {
  describeReport,
  openTableStream,
  readTable,
  recogniseTables,
  type FieldSpec,
  type Matrix,
} from '../../../src/sheet';
import { shippedPack } from '../../measures/packs';

let SPECS: FieldSpec[];
beforeAll(async () => {
  SPECS = fieldSpecs(await shippedPack('caplan'));
});

function planOf(matrix: Matrix): unknown[][] | null {
  const { table } = readTable(matrix, SPECS);
  const of = (field: string) => table!.columns[field]!.values;
  return table && table.rows.map((row, i) => [row, of('site')[i], of('jabatan')[i], of('target_caplan')[i]]);
}

const LONG = [
  [1, 'BANDUNG', 'AGENT', 40],
  [1, 'BANDUNG', 'QCO', 3],
  [2, 'SEMARANG', 'AGENT', 20],
];

test.each<[string, Matrix, unknown[][]]>([
  [
    'a position a column',
    [
      ['SITE', 'AGENT', 'QCO'],
      ['BDG', 40, 3],
      ['SMG', 20, ''],
    ],
    LONG,
  ],
  [
    'in the list’s other words',
    [
      ['Area', 'Agent', 'QC Officer'],
      ['Bandung', '40 orang', '3'],
      ['Semarang', '20', ''],
    ],
    LONG,
  ],
  [
    'with what the number is in the caption',
    [
      ['SITE', 'CAPLAN AGENT', 'QCO (Target)'],
      ['BDG', 40, 3],
      ['SMG', 20, ''],
    ],
    LONG,
  ],
  [
    'sums and differences of the row beside it',
    [
      ['SITE', 'JUMLAH', 'AGENT', 'QCO', 'TOTAL', 'SELISIH'],
      ['BDG', 43, 40, 3, 43, 0],
      ['SMG', 20, 20, '', 20, 1],
    ],
    LONG,
  ],
  [
    'plan and people under groups of their own',
    [
      ['SITE', 'CAPLAN', '', 'TERSEDIA', ''],
      ['', 'AGENT', 'QCO', 'AGENT', 'QCO'],
      ['BDG', 40, 3, 38, 3],
      ['SMG', 20, '', 19, ''],
    ],
    LONG.map(([row, ...rest]) => [Number(row) + 1, ...rest]),
  ],
])('a plan across is read like the long one: %s', (_, matrix, long) => {
  expect(planOf(matrix)).toEqual(long);
});

test.each<[string, Matrix]>([
  [
    'names under the positions',
    [
      ['SITE', 'AGENT', 'QCO'],
      ['BDG', 'Agen 001', 'QCO 001'],
    ],
  ],
  [
    'one position only',
    [
      ['SITE', 'AGENT', 'KETERANGAN'],
      ['BDG', 40, 'a'],
    ],
  ],
  [
    'a position twice',
    [
      ['SITE', 'QCO', 'QC'],
      ['BDG', 40, 3],
    ],
  ],
])('is no plan across: %s', (_, matrix) => {
  expect(readTable(matrix, SPECS).report.across).toBeUndefined();
});

test('a column of its own is believed before captions', () => {
  expect(
    planOf([
      ['SITE', 'JABATAN', 'CAPLAN', 'AGENT', 'QCO'],
      ['BDG', 'TL', 5, 40, 3],
    ]),
  ).toEqual([[1, 'BANDUNG', 'TEAM LEADER', 5]]);
});

const WIDE: Matrix = [
  ['SITE', 'AGENT', 'QCO', 'TOTAL'],
  ['BDG', 40, '3-4', 43],
  ['SMG', 20, 1, 21],
];

test('what is read across and what is left out is told, and a cell nobody understands keeps its text', () => {
  const { table, report } = readTable(WIDE, SPECS);
  expect([...table!.columns['target_caplan']!.unread!]).toEqual([[1, '3-4']]);
  expect(report.missing).not.toContain('jabatan');
  const [line] = describeReport(report, 'en').filter(({ kind }) => kind === 'across');
  expect(line!.text).toContain('B "AGENT", C "QCO"');
  expect(line!.text).toContain('D "TOTAL" is not used');
});

test('it streams as it is read, and is recognised', () => {
  const stream = openTableStream(WIDE, SPECS, {});
  if (!('push' in stream)) throw new Error('no header');
  stream.push(WIDE);
  const { rows, columns } = stream.end();
  expect(rows).toEqual([1, 1, 2, 2]);
  expect(columns['jabatan']!.values).toEqual(['AGENT', 'QCO', 'AGENT', 'QCO']);
  expect(recogniseTables(WIDE, [{ id: 'caplan', specs: SPECS }])).toHaveLength(1);
});
