/** One corpus, every backend that runs here without much waiting; `npm run corpus` asks all of them everything. */
import { BACKENDS, tallies } from './backends';
import { shipped, tables, unasked } from './suites';

jest.setTimeout(180_000);

it('asks every operator and every function', () => {
  expect(unasked()).toEqual([]);
});

describe.each(BACKENDS.filter(({ missing }) => missing === null))('$name', (backend) => {
  it('answers the tables of operators and functions as they say', async () => {
    const all = await tallies(backend, tables());
    expect(all.flatMap(({ different }) => different)).toEqual([]);
    expect(all.map(({ run }) => run > 50)).toEqual([true, true]);
  });

  if (backend.name === 'DuckDB')
    it('judges the examples of every shipped pack as closures do', async () => {
      const all = await tallies(backend, await shipped());
      expect(all.flatMap(({ different, reasons }) => [...different, ...reasons])).toEqual([]);
      expect(all.every(({ run }) => run > 0)).toBe(true);
    });
});
