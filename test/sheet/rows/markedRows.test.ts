import {
  commonMapping,
  markOf,
  NO_MAPPING,
  readTable,
  withMark,
  type FieldSpec,
  type RawCell,
} from '../../../src/sheet';

const label = { id: '', en: '' };
const SPECS: FieldSpec[] = [
  { name: 'site', label, type: 'text', aliases: ['Site'], key: true },
  { name: 'jabatan', label, type: 'text', aliases: ['Jabatan'] },
  { name: 'target', label, type: 'integer', aliases: ['Target'] },
];
const PLAN: RawCell[][] = [
  ['Site', 'Jabatan', 'Target'],
  ['BANDUNG', 'AGENT', 20],
  ['SEMARANG', 'AGENT', 10],
  ['Wilayah Barat', '', 44],
  ['Total Care', 'AGENT', 7],
];
const KNOWN = new Map(SPECS.map((spec, column) => [column, spec]));
const BARAT = markOf(PLAN[3]!, KNOWN, 'total');
const CARE = markOf(PLAN[4]!, KNOWN, 'record');
const MAPPING = withMark(withMark(NO_MAPPING, BARAT), CARE);
const rowsOf = (matrix: RawCell[][], mapping = MAPPING, zeroIsBlank = false) =>
  readTable(matrix, SPECS, { mapping, zeroIsBlank }).table!.rows;

describe('a row that was marked', () => {
  it('is what it was marked as, where words and numbers say otherwise', () => {
    expect(rowsOf(PLAN, NO_MAPPING)).toEqual([1, 2, 3]);
    expect(rowsOf(PLAN)).toEqual([1, 2, 4]);
    expect(readTable(PLAN, SPECS, { mapping: MAPPING }).report.skipped).toEqual([
      { reason: 'total', rows: [3], count: 1 },
    ]);
  });

  it('is known wherever it stands, also where its blanks are zeros and a column is not there', () => {
    const [head, one, two, barat, care] = PLAN as [RawCell[], RawCell[], RawCell[], RawCell[], RawCell[]];
    expect(rowsOf([head, barat, care, one, two])).toEqual([2, 3, 4]);
    expect(rowsOf([head, one, ['Wilayah Barat', 0, '44']], MAPPING, true)).toEqual([1]);
    const narrow = PLAN.map(([site, , target]) => [site, target]);
    expect(rowsOf(narrow)).toEqual([1, 2, 4]);
  });

  it('is no other row: one cell more, less or different, and the mark is not its', () => {
    const others: RawCell[][] = [
      ['Wilayah Barat', 'AGENT', 44],
      ['Wilayah Barat', '', ''],
      ['Wilayah Barat', '', 45],
    ];
    expect(rowsOf([...PLAN, ...others])).toEqual([1, 2, 4, 5, 6, 7]);
    expect(rowsOf([['Site'], ['Wilayah Barat'], ['BANDUNG']])).toEqual([1, 2]);
  });

  it('is itself again once the mark is taken off, and has one mark at a time', () => {
    expect(withMark(MAPPING, { ...CARE, is: 'total' }).rows).toEqual([BARAT, { ...CARE, is: 'total' }]);
    expect(rowsOf(PLAN, withMark(MAPPING, CARE, false))).toEqual([1, 2]);
    expect(withMark(withMark(MAPPING, CARE, false), BARAT, false)).toEqual(NO_MAPPING);
  });

  it('is marked for every range of the workbook', () => {
    expect(commonMapping([{ fields: {} }, MAPPING], PLAN)).toEqual(MAPPING);
  });
});
