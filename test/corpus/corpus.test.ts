/** One corpus: what runs here without much waiting. `npm run corpus` asks every backend everything and writes docs/backends.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKENDS, tallies } from './backends';
import { shipped, tables, unasked, type Suite } from './suites';

jest.setTimeout(240_000);

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'backends.md'), 'utf8');

it('asks every operator and every function', () => {
  expect(unasked()).toEqual([]);
});

it('the page has every suite, the tables with as many cases as there are, and no difference', async () => {
  const cases = ({ questions }: Suite) => questions.flatMap(({ expected }) => expected).length;
  const rows = [...PAGE.matchAll(/^\| `([\w-]+)` \| (\d+) \|(.*)\|$/gm)];
  const names = [...tables(), ...(await shipped())].map(({ name }) => name);
  expect(rows.map(([, name]) => name)).toEqual(names);
  // Packs gain examples; the page tells how many there were when all backends were asked.
  expect(rows.slice(0, 2).map(([, , count]) => Number(count))).toEqual(tables().map(cases));
  for (const [, , , cells] of rows)
    for (const cell of cells!.split('|'))
      expect(cell.trim()).toMatch(/^(\d+ run, \d+ refused, 0 different|not (installed|asked))$/);
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
