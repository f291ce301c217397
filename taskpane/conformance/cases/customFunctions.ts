import { onSheet, until } from './onSheet';
import type { Bench } from './onSheet';
import type { ConformanceArea } from './types';

/** Waits for the custom functions of a range to answer, and gives their results. */
async function answered({ context, sheet, check }: Bench, address: string): Promise<unknown[][]> {
  let values: unknown[][] = [];
  const done = await until(async () => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    values = range.values;
    return values.every((row) => row.every((value) => value !== '#BUSY!' && value !== '#GETTING_DATA'));
  }, 15_000);
  check.ok(done, 'answers');
  return values;
}

/** Our own functions in cells, through Excel's custom-functions runtime. */
export const customFunctions: ConformanceArea = {
  area: 'custom functions',
  cases: [
    {
      name: 'answers a function without arguments',
      functions: true,
      run: onSheet(async (bench) => {
        bench.sheet.getRange('A1').formulas = [['=PATUH.VERSI()']];
        const [[value]] = (await answered(bench, 'A1')) as [[unknown]];
        bench.check.ok(typeof value === 'string' && !value.startsWith('#'), 'value');
      }),
    },
    {
      name: 'takes a range as a matrix',
      functions: true,
      run: onSheet(async (bench) => {
        bench.put([
          ['Hasil Call', 'Hasil Tapping'],
          ['AGREE', 'VALID'],
          ['AGREE', 'RETURN'],
          ['AGREE', 'VALID'],
          ['AGREE', 'VALID'],
        ]);
        bench.sheet.getRange('D1').formulas = [['=PATUH.QMS(A1:B5)']];
        bench.check.equal(await answered(bench, 'D1'), [[0.75]]);
      }),
    },
    {
      name: 'calculates again when a cell of its range changes',
      functions: true,
      run: onSheet(async (bench) => {
        bench.put([
          ['Hasil Call', 'Hasil Tapping'],
          ['AGREE', 'VALID'],
          ['AGREE', 'RETURN'],
        ]);
        bench.sheet.getRange('D1').formulas = [['=PATUH.QMS(A1:B3)']];
        bench.check.equal(await answered(bench, 'D1'), [[0.5]]);
        bench.sheet.getRange('B3').values = [['VALID']];
        await bench.context.sync();
        bench.check.ok(await until(async () => (await answered(bench, 'D1'))[0]?.[0] === 1, 15_000), 'a new result');
      }),
    },
    {
      name: 'takes a table by its name',
      functions: true,
      run: onSheet(async (bench) => {
        bench.put([
          ['Hasil Call', 'Hasil Tapping'],
          ['AGREE', 'VALID'],
          ['AGREE', 'RETURN'],
        ]);
        const table = bench.sheet.tables.add('A1:B3', true);
        table.name = 'UjiTapping';
        bench.sheet.getRange('D1').formulas = [['=PATUH.QMS(UjiTapping[#All])']];
        bench.check.equal(await answered(bench, 'D1'), [[0.5]]);
      }),
    },
    {
      name: 'can be part of a larger formula',
      functions: true,
      run: onSheet(async (bench) => {
        bench.put([
          ['Hasil Call', 'Hasil Tapping'],
          ['AGREE', 'VALID'],
          ['AGREE', 'RETURN'],
        ]);
        bench.sheet.getRange('D1').formulas = [['=ROUND(PATUH.QMS(A1:B3)*100,0)']];
        bench.check.equal(await answered(bench, 'D1'), [[50]]);
      }),
    },
    {
      name: 'shows an error value, never a broken cell, for bad arguments',
      functions: true,
      run: onSheet(async (bench) => {
        bench.put([['x'], ['y']]);
        bench.sheet.getRange('D1').formulas = [['=PATUH.QMS(A1:A2)']];
        const [[value]] = (await answered(bench, 'D1')) as [[unknown]];
        bench.check.ok(value === '#VALUE!' || value === '#N/A', 'an error');
      }),
    },
    {
      name: 'is #NAME? under a name that was never registered',
      functions: true,
      run: onSheet(async (bench) => {
        bench.sheet.getRange('A1').formulas = [['=PATUH.TIDAKADA()']];
        bench.check.equal(await answered(bench, 'A1'), [['#NAME?']]);
      }),
    },
  ],
};
