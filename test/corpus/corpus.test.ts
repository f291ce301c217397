/** One corpus: what runs here without much waiting. `npm run corpus` asks every backend everything and writes docs/backends.md. */
import { BACKENDS, tallies } from './backends';
import { shipped, tables, unasked } from './suites';

jest.setTimeout(240_000);

it('asks every operator and every function', () => {
  expect(unasked()).toEqual([]);
});

/** Univer takes a second for a few hundred formulas: here a part of the corpus stands for all of it. */
const PART_OF_UNIVER = 4;

describe.each(BACKENDS.filter(({ missing }) => missing === null))('$name', (backend) => {
  it('answers the tables of operators and functions as they say', async () => {
    const asked = tables().map((suite) => ({
      ...suite,
      questions: suite.questions.filter((_, i) => backend.name !== 'formulas in Univer' || i % PART_OF_UNIVER === 1),
    }));
    const all = await tallies(backend, asked);
    expect(all.flatMap(({ different, reasons }) => [...different, ...reasons])).toEqual([]);
    expect(all.every(({ run }) => run > 5)).toBe(true);
  });
});

it('DuckDB judges the examples of every shipped pack as closures do', async () => {
  const duckDb = BACKENDS.find(({ name }) => name === 'DuckDB')!;
  const all = await tallies(duckDb, await shipped());
  expect(all.flatMap(({ different, reasons }) => [...different, ...reasons])).toEqual([]);
  expect(all.every(({ run }) => run > 0)).toBe(true);
});
