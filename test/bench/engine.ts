/**
 * `npm run bench -- engine --json`: the closing pack over the same tickets by json-rules-engine, by Patuh (rows read by
 * index, and encoded columns kept between calls) and by hand; interleaved, medians of five.
 *
 * What a loop costs is mostly how it finds its cells, so an expert gets what the engine gets: `ratioHandwritten` compares
 * rows with a loop over the same rows, `ratioColumns` compares encoded columns with a loop over the same encoded columns.
 * Against a loop over columns the rows would pay for their lying in rows; against a loop over rows the columns would win
 * before a rule is judged. Both loops give the engine's verdicts and bits of broken rules, all compared below.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePack, encodeTable, loadPack, type Pack } from '../../src/engine';
import { createReference } from '../../src/engine/reference';
import type { SheetTable, TypedValue } from '../../src/sheet';
import { columnsByHand } from './engine/byHand/columns';
import { rowsByHand } from './engine/byHand/rows';
import { closingTickets } from './engine/closingTickets';

const ROWS = 100_000;
/** The reference is a thousand times slower: its speed is measured on fewer of the same rows. */
const REFERENCE_ROWS = 400;
const ROUNDS = 5;
/** Runs before the first that counts: all engines are then compiled. */
const WARM = 10;

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

async function timed(run: () => unknown): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

function recordAt(table: SheetTable, i: number): Record<string, TypedValue> {
  return Object.fromEntries(Object.values(table.columns).map(({ field, values }) => [field, values[i]]));
}

function indexed(table: SheetTable) {
  const names = Object.keys(table.columns);
  const columns = names.map((name) => table.columns[name]!.values);
  const rows = table.rows.map((_, i) => columns.map((values) => values[i]));
  return { rows, index: Object.fromEntries(names.map((name, i) => [name, i])) };
}

/** The longest time the thread was not free while rows were checked in slices. */
async function longestBlock(run: (onProgress: () => void) => Promise<unknown>): Promise<number> {
  let longest = 0;
  let began = performance.now();
  // Progress is called at the end of a slice; the next one begins a turn later.
  await run(() => {
    longest = Math.max(longest, performance.now() - began);
    setImmediate(() => undefined);
    queueMicrotask(() => (began = performance.now()));
  });
  return longest;
}

async function main(): Promise<void> {
  const { pack, findings } = await loadPack('closing', async (path) =>
    readFileSync(join(__dirname, '..', '..', 'rules', path), 'utf8'),
  );
  if (!pack) throw new Error(`The closing pack cannot run: ${JSON.stringify(findings[0])}`);
  const compiled = compilePack(pack);
  const table = closingTickets(pack, ROWS);
  const rows = indexed(table);
  const encoded = encodeTable(table);
  const reference = createReference(pack);
  const few = Array.from({ length: REFERENCE_ROWS }, (_, i) => recordAt(table, i));

  const ours = compiled.checkRowsSync(rows);
  const others = [compiled.checkColumns(encoded), rowsByHand(rows), columnsByHand(encoded)];
  let differences = 0;
  for (const { codes, broken } of others)
    for (let i = 0; i < ROWS; i++) if (ours.codes[i] !== codes[i] || ours.broken[i] !== broken[i]) differences++;
  differences += await referenceDifferences(pack, few);

  const times = {
    reference: [] as number[],
    rows: [] as number[],
    rowsByHand: [] as number[],
    columns: [] as number[],
    columnsByHand: [] as number[],
  };
  for (let warm = 0; warm < WARM; warm++) {
    compiled.checkRowsSync(rows);
    compiled.checkColumns(encoded);
    rowsByHand(rows);
    columnsByHand(encoded);
  }
  for (let round = 0; round < ROUNDS; round++) {
    times.rowsByHand.push(await timed(() => rowsByHand(rows)));
    times.rows.push(await timed(() => compiled.checkRowsSync(rows)));
    times.columnsByHand.push(await timed(() => columnsByHand(encoded)));
    times.columns.push(await timed(() => compiled.checkColumns(encoded)));
    times.reference.push(
      await timed(async () => {
        for (const record of few) await reference.run(record);
      }),
    );
  }
  const blocks: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    blocks.push(await longestBlock((onProgress) => compiled.checkRows(table, {}, { onProgress })));

  const perSecond = (count: number, ms: number[]) => Math.round((count / median(ms)) * 1000);
  const speeds = {
    reference: perSecond(REFERENCE_ROWS, times.reference),
    rows: perSecond(ROWS, times.rows),
    rowsByHand: perSecond(ROWS, times.rowsByHand),
    columns: perSecond(ROWS, times.columns),
    columnsByHand: perSecond(ROWS, times.columnsByHand),
  };
  console.log(
    JSON.stringify({
      bench: 'engine',
      rows: ROWS,
      rules: pack.rules.length,
      'json-rules-engine': speeds.reference,
      patuh: speeds.rows,
      handwritten: speeds.rowsByHand,
      patuhColumns: speeds.columns,
      handwrittenColumns: speeds.columnsByHand,
      ratioReference: round2(speeds.rows / speeds.reference),
      ratioHandwritten: round2(speeds.rows / speeds.rowsByHand),
      ratioColumns: round2(speeds.columns / speeds.columnsByHand),
      longestBlockMs: round2(median(blocks)),
      differences,
      scale: await scale(pack),
    }),
  );
}

/** Milliseconds for a thousand to a million rows, each the median of three. */
async function scale(pack: Pack): Promise<Record<string, number>> {
  const { checkRowsSync } = compilePack(pack);
  const result: Record<string, number> = {};
  for (const count of [1_000, 10_000, 100_000, 1_000_000]) {
    const table = closingTickets(pack, count);
    const times: number[] = [];
    for (let round = 0; round < 3; round++) times.push(await timed(() => checkRowsSync(table)));
    result[count] = round2(median(times));
  }
  return result;
}

/** json-rules-engine knows no blanks: it is compared where every rule of a record is answered. */
async function referenceDifferences(pack: Pack, records: readonly Record<string, TypedValue>[]): Promise<number> {
  const { differences } = await import('../../src/engine/reference');
  return (
    await differences(
      pack,
      records.map((record) => ({ record })),
    )
  ).length;
}

const round2 = (value: number): number => Math.round(value * 100) / 100;

void main();
