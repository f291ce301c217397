/** Tables of one form below each other on a sheet: what is read again of one leaves the others alone. */
import { folder } from './patuh';
import { qms } from './workbookAnswer';
import { calls, HEADER, one } from './workbookRows';

const files = folder();

it.each(['memory', 'duckdb'])(
  'counts both where only the whole of the second proves its dates, by %s',
  async (engine) => {
    const second = calls(5, 5).map((row, i) => [`08/${i + 12}/2025`, ...row.slice(1)]);
    const sheet = one([HEADER, ...calls(5), [], ['Lanjutan'], HEADER, ...second]);
    expect((await qms(files.write('a.xlsx', sheet), '--engine', engine)).agree).toBe(10);
  },
);

it.each([
  [
    'beside each other without a gap',
    10,
    [[...HEADER, ...HEADER], ...calls(5).map((row, i) => [...row, ...calls(5, 5)[i]!])],
  ],
  [
    'of two orders of columns that take turns',
    15,
    [
      ...[HEADER, ...calls(5), []],
      ...[HEADER, ...calls(5, 5)].map((row) => [...row].reverse()),
      ...[[], HEADER, ...calls(5, 10)],
    ],
  ],
])('counts tables %s', async (_, agree, rows) => {
  expect((await qms(files.write('a.xlsx', one(rows)))).agree).toBe(agree);
});

describe('a text file', () => {
  const text = (rows: readonly (readonly unknown[])[]): string => rows.map((row) => row.join(';')).join('\r\n');
  const beside = (count: number) => [
    [...HEADER, '', ...HEADER],
    ...calls(count).map((row, i) => [...row, '', ...calls(count, count)[i]!]),
  ];
  const below = (count: number) => [HEADER, ...calls(count), [], ['Lanjutan'], HEADER, ...calls(count, count)];

  /** The second table has its columns in another order. */
  const turned = (count: number) => below(count).map((row, i) => (i > count + 2 ? [...row].reverse() : row));

  it.each([
    ['beside each other', 16, beside(8)],
    ['below each other', 16, below(8)],
    ['below each other further down than anybody looks first', 4200, below(2100)],
  ])('counts all of its tables %s', async (_, agree, rows) => {
    expect((await qms(files.write('a.csv', text(rows)))).agree).toBe(agree);
  });

  it.each([
    ['columns N–Y', beside(2100), /Kolom N–Y adalah tabel lain/],
    ['from row 2104 on', turned(2100), /Mulai baris 2104 ada tabel lain di bawahnya; 2101 barisnya/],
  ])('too long to be looked through first says which is not counted: %s', async (_, rows, said) => {
    const { agree, notes } = await qms(files.write('a.csv', text(rows)));
    expect([agree, notes.join(' ')]).toEqual([2100, expect.stringMatching(said)]);
  });
});
