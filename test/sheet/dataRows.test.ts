import { readTable, type RawCell } from '../../src/sheet';
import { SPECS } from './specs';

const HEADER: RawCell[] = ['NO', 'Tanggal', 'Login Agent', 'Site', 'Kategori', 'Revenue'];
const ROW: RawCell[] = [1, '05/01/2023', '99001', 'BDG', 'Agree', 75000];
const read = (...rows: RawCell[][]) => readTable([HEADER, ROW, ...rows], SPECS);

describe('rows below the header', () => {
  it.each([
    { because: 'Grand Total', row: ['Grand Total', '', '', '', '', 75000] },
    { because: 'TOTAL after a number', row: [2, 'TOTAL', '', '', '', 75000] },
    { because: 'Sub Total', row: ['', 'Sub Total:', '', '', '', 1] },
    { because: 'Jumlah', row: ['Jumlah', '', '', '', '', 1] },
    { because: 'the captions of a pivot', row: ['Row Labels', '', '', '', 'Sum of Revenue', ''] },
  ])('are no records where they say $because', ({ row }) => {
    const { table, report } = read(row, ROW);
    expect(table?.rows).toEqual([1, 3]);
    expect(report.skipped).toEqual([{ reason: 'total', rows: [2], count: 1 }]);
  });

  it('are no records where they are empty, in any of the ways to be empty', () => {
    const { table, report } = read([], ['', ' ', null, undefined, '\u00a0', ''], ROW);
    expect(table?.rows).toEqual([1, 4]);
    expect(report.skipped).toEqual([{ reason: 'empty', rows: [2, 3], count: 2 }]);
  });

  it('are no records where the header is printed again', () => {
    expect(read(HEADER, ROW).report.skipped).toEqual([{ reason: 'repeatedHeader', rows: [2], count: 1 }]);
  });

  it.each<[string, RawCell[], RawCell[][]]>([
    ['of the same kind with other captions', ['Tanggal', 'Site', 'Login Agent', 'Kategori', 'Revenue'], [ROW]],
    [
      'of another kind',
      ['PERNER', 'Nama Agent', 'Jabatan', 'Site', 'Kategori', 'JOIN'],
      [[1, 'Agen 001', 'TL', 'BDG']],
    ],
    ['that its title says to be of other records', HEADER, [[1, null, '99001', 'BDG', 'Agree', 1]]],
  ])('end where a table begins after an empty row %s', (_, header, rows) => {
    const { table, report } = read([], ['TANPA TANGGAL'], [], header, ...rows);
    expect(table?.rows).toEqual([1]);
    expect(report.skipped).toEqual([
      { reason: 'empty', rows: [2, 4], count: 2 },
      { reason: 'section', rows: [3], count: 1 },
      { reason: 'afterTable', rows: [5, 6], count: 2 },
    ]);
  });

  it('go on where the captions begin again under a title of their own', () => {
    const { table, report } = read([], ['SHIFT SIANG 05/01/2023'], [], HEADER, ROW);
    expect(table?.rows).toEqual([1, 6]);
    expect(report.skipped).toContainEqual({ reason: 'repeatedHeader', rows: [5], count: 1 });
  });

  it('are records behind an empty row, whatever words they hold', () => {
    const row: RawCell[] = ['', '', 'agen baru', 'BDG', 'valid', ''];
    expect(read([], [2, '05/01/2023', '99002', 'Site', 'valid', 1], [], row).table?.rows).toEqual([1, 3, 5]);
  });

  it('are no records where a form has only its number', () => {
    const { table, report } = read([2, '', '', '', '', ''], [3]);
    expect(table?.rows).toEqual([1]);
    expect(report.skipped).toEqual([{ reason: 'unfilled', rows: [2, 3], count: 2 }]);
  });

  it('are empty with zeros where the host sends blanks as 0', () => {
    const { table } = readTable([HEADER, ROW, [0, 0, 0, 0, 0, 0]], SPECS, { zeroIsBlank: true });
    expect(table?.rows).toEqual([1]);
  });

  it('are records with "Total" in a text further right', () => {
    expect(read([2, '05/01/2023', '99001', 'BDG', 'Agree', 'Total']).table?.rows).toEqual([1, 2]);
  });

  it('may be none at all', () => {
    const { table, report } = readTable([HEADER], SPECS);
    expect(table?.rows).toEqual([]);
    expect(report.records).toBe(0);
  });
});
