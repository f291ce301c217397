import fc from 'fast-check';
import { describeReport, parseCsv, readTable, recogniseTables, type Matrix } from '../../src/sheet';
import { SPECS } from './specs';

describe('reading', () => {
  const cell = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom<unknown>(
        '',
        '-',
        'Agree',
        'Tanggal',
        'login',
        'Kategori',
        'STATUS',
        'Site',
        '05/01/2023',
        '#N/A',
        'Rp -',
        'Grand Total',
        0,
        1e300,
        -1,
        NaN,
        null,
      ),
    },
    { weight: 2, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.double() },
  );
  const matrix = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }) as unknown as fc.Arbitrary<Matrix>;

  it('never throws on any matrix of JSON values', () => {
    fc.assert(
      fc.property(matrix, fc.option(fc.integer({ min: -2, max: 14 }), { nil: undefined }), (cells, headerRow) => {
        const { report, questions } = readTable(cells, SPECS, headerRow === undefined ? {} : { headerRow });
        recogniseTables(cells, [{ id: 'a', specs: SPECS }]);
        describeReport(report, 'id', { questions });
        for (const column of report.columns) {
          if (column.field) expect(column.kept + column.repaired + column.blank + column.unknown).toBe(report.records);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('accounts for every row below the header', () => {
    fc.assert(
      fc.property(matrix, (below) => {
        const sheet = [['Tanggal', 'login', 'Kategori'], ...below];
        const { report } = readTable(sheet as Matrix, SPECS, { headerRow: 0 });
        expect(report.records + report.skipped.reduce((sum, { count }) => sum + count, 0)).toBe(below.length);
      }),
    );
  });

  it('survives an object that has no text where a cell should be', () => {
    const foreign = [
      ['Tanggal', 'login', 'Kategori'],
      [{ toString: 0 }, [[{ toString: 0 }]], 'Agree'],
    ] as unknown as Matrix;
    expect(readTable(foreign, SPECS, { headerRow: 0 }).report.columns[0]).toMatchObject({ unknown: 1 });
  });

  it('never throws on any text taken for a CSV', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r', ',', ' ', '\t') }),
        (text) => void parseCsv(text),
      ),
      { numRuns: 400 },
    );
  });
});
