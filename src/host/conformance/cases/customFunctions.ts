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

/** Functions of the add-in that is there, to try Excel's custom-functions runtime with. */
export interface FunctionSample {
  /** A formula without arguments that gives a text. */
  constant: string;
  /** A formula over a range with its captions. */
  ofRange(range: string): string;
  /** A formula under a name that nobody registered. */
  unregistered: string;
  captions: readonly string[];
  /** Two rows whose result is one half; the second one counts like the first where its last cell is `counted`. */
  rows: readonly (readonly unknown[])[];
  counted: unknown;
}

/** An add-in's own functions in cells, through Excel's custom-functions runtime. */
export const customFunctions = (sample: FunctionSample): ConformanceArea => ({
  area: 'custom functions',
  cases: [
    {
      name: 'answers a function without arguments',
      functions: true,
      run: onSheet(async (bench) => {
        bench.sheet.getRange('A1').formulas = [[sample.constant]];
        const [[value]] = (await answered(bench, 'A1')) as [[unknown]];
        bench.check.ok(typeof value === 'string' && !value.startsWith('#'), 'value');
      }),
    },
    {
      name: 'takes a range as a matrix',
      functions: true,
      run: onSheet(async (bench) => {
        bench.put([[...sample.captions], ...sample.rows.map((row) => [...row])]);
        bench.sheet.getRange('D1').formulas = [[sample.ofRange('A1:B3')]];
        bench.check.equal(await answered(bench, 'D1'), [[0.5]]);
      }),
    },
    {
      name: 'calculates again when a cell of its range changes',
      functions: true,
      run: onSheet(async (bench) => {
        bench.put([[...sample.captions], ...sample.rows.map((row) => [...row])]);
        bench.sheet.getRange('D1').formulas = [[sample.ofRange('A1:B3')]];
        bench.check.equal(await answered(bench, 'D1'), [[0.5]]);
        bench.sheet.getRange('B3').values = [[sample.counted]] as never;
        await bench.context.sync();
        bench.check.ok(await until(async () => (await answered(bench, 'D1'))[0]?.[0] === 1, 15_000), 'a new result');
      }),
    },
    {
      name: 'takes a table by its name',
      functions: true,
      run: onSheet(async (bench) => {
        bench.put([[...sample.captions], ...sample.rows.map((row) => [...row])]);
        const table = bench.sheet.tables.add('A1:B3', true);
        table.name = 'UjiFungsi';
        bench.sheet.getRange('D1').formulas = [[sample.ofRange('UjiFungsi[#All]')]];
        bench.check.equal(await answered(bench, 'D1'), [[0.5]]);
      }),
    },
    {
      name: 'can be part of a larger formula',
      functions: true,
      run: onSheet(async (bench) => {
        bench.put([[...sample.captions], ...sample.rows.map((row) => [...row])]);
        bench.sheet.getRange('D1').formulas = [[`=ROUND(${sample.ofRange('A1:B3').slice(1)}*100,0)`]];
        bench.check.equal(await answered(bench, 'D1'), [[50]]);
      }),
    },
    {
      name: 'shows an error value, never a broken cell, for bad arguments',
      functions: true,
      run: onSheet(async (bench) => {
        bench.put([['x'], ['y']]);
        bench.sheet.getRange('D1').formulas = [[sample.ofRange('A1:A2')]];
        const [[value]] = (await answered(bench, 'D1')) as [[unknown]];
        bench.check.ok(value === '#VALUE!' || value === '#N/A', 'an error');
      }),
    },
    {
      name: 'is #NAME? under a name that was never registered',
      functions: true,
      run: onSheet(async (bench) => {
        bench.sheet.getRange('A1').formulas = [[sample.unregistered]];
        bench.check.equal(await answered(bench, 'A1'), [['#NAME?']]);
      }),
    },
  ],
});
