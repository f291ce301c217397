import { readXlsx, writeXlsx, type XlsxSheet } from '../../src/xlsx';

const sheet: XlsxSheet = {
  name: 'Tapping',
  matrix: [
    ['Fastel', 'Tanggal', 'Valid'],
    ['0221234567', 45000.5, true],
    ['=1+1', 61, null],
    ['#N/A', 1, -2.5],
  ],
  tables: [{ name: 'tblTapping', ref: 'A1:C4' }],
  numberFormats: new Map([
    ['1,1', 'dd/mm/yyyy hh:mm'],
    ['2,1', 'dd/mm/yyyy'],
    ['3,1', 'dd/mm/yyyy'],
  ]),
  formulas: new Map([['3,2', 'SUM(A1:A2)']]),
  merges: ['E1:F2'],
  widths: [20, 5],
  frozen: { rows: 1 },
};

describe('writeXlsx and readXlsx', () => {
  it('give back values, tables, formats, formulas, merges, widths and panes', async () => {
    const back = await readXlsx(
      await writeXlsx({ sheets: [sheet], definedNames: [{ name: 'Target', ref: 'Tapping!$A$1' }] }),
      { numberFormats: true },
    );
    expect(back.date1904).toBe(false);
    expect(back.definedNames).toEqual([{ name: 'Target', ref: 'Tapping!$A$1' }]);
    const [read] = back.sheets;
    expect(read).toMatchObject({
      name: sheet.name,
      matrix: sheet.matrix.map((row) => (row.at(-1) === null ? row.slice(0, -1) : row)),
      merges: sheet.merges,
      frozen: { rows: 1 },
      widths: [20, 5],
    });
    expect(read!.tables).toMatchObject([{ name: 'tblTapping', ref: 'A1:C4', totalsRow: false }]);
    expect(read!.formulas).toEqual(sheet.formulas);
    expect(read!.numberFormats).toEqual(sheet.numberFormats);
  });

  it('keep a text that looks like a formula a text', async () => {
    const [read] = (await readXlsx(await writeXlsx({ sheets: [sheet] }), { numberFormats: true })).sheets;
    expect(read!.matrix[2]![0]).toBe('=1+1');
    expect(read!.formulas!.has('2,0')).toBe(false);
  });

  it('keep the serials of dates around the leap day that never was', async () => {
    const serials = [1, 2, 58, 59, 61, 62, 367, 25569, 45000.25, 2958465];
    const dates: XlsxSheet = {
      name: 'd',
      matrix: serials.map((serial) => [serial]),
      numberFormats: new Map(serials.map((_, row) => [`${row},0` as const, 'dd/mm/yyyy'])),
    };
    expect((await readXlsx(await writeXlsx({ sheets: [dates] }))).sheets[0]!.matrix.flat()).toEqual(serials);
  });

  it('keep the serials and the date system of a 1904 workbook', async () => {
    const dates: XlsxSheet = {
      name: 'd',
      matrix: [[0.5], [1], [43538]],
      numberFormats: new Map([0, 1, 2].map((row) => [`${row},0` as const, 'dd/mm/yyyy'])),
    };
    const back = await readXlsx(await writeXlsx({ sheets: [dates], date1904: true }));
    expect(back.date1904).toBe(true);
    expect(back.sheets[0]!.matrix.flat()).toEqual([0.5, 1, 43538]);
  });
});
