/**
 * `npm run bench -- engine --json`: the closing pack by json-rules-engine and by Patuh, as a table and one record after
 * another with its reasons; interleaved, medians of five, in CPU time: others may be at work on this machine. The numbers to look at are ratios, and
 * the longest time a table keeps the thread.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePack, type Pack } from '../../src/engine';
import { loadPack } from '../../src/packs';
import { createReference, differences } from '../../src/engine/reference';
import { recordAt } from '../../src/sheet';
import { closingTickets } from './engine/closingTickets';

const ROWS = 100_000;
/** The reference is a thousand times slower: its speed is measured on fewer of the same rows. */
const REFERENCE_ROWS = 400;
const RECORDS = 4_000;
const ROUNDS = 5;
/** Runs before the first that counts: all engines are then compiled. */
const WARM = 3;
/** Rules of the pack that records are explained by. */
const RULES = 40;

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Milliseconds of all threads of this program. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timed(run: () => unknown): Promise<number> {
  const began = cpu();
  await run();
  return cpu() - began;
}

/** The longest time the thread was not free while rows were checked in slices. */
async function longestBlock(run: (onProgress: () => void) => Promise<unknown>): Promise<number> {
  let longest = 0;
  let began = cpu();
  // Progress is called at the end of a slice; the next one begins a turn later.
  await run(() => {
    longest = Math.max(longest, cpu() - began);
    setImmediate(() => undefined);
    queueMicrotask(() => (began = cpu()));
  });
  return longest;
}

/** The pack with its rules repeated under other names. */
function widened(pack: Pack): Pack {
  const rules = Array.from({ length: RULES }, (_, i) => ({ ...pack.rules[i % pack.rules.length]!, name: `rule-${i}` }));
  return { ...pack, rules: rules.map(({ reading: _, ...rule }) => rule) };
}

async function main(): Promise<void> {
  const { pack, findings } = await loadPack('closing', async (path) =>
    readFileSync(join(__dirname, '..', '..', 'rules', path), 'utf8'),
  );
  if (!pack) throw new Error(`The closing pack cannot run: ${JSON.stringify(findings[0])}`);
  const compiled = compilePack(pack);
  const wide = compilePack(widened(pack));
  const table = closingTickets(pack, ROWS);
  const records = Array.from({ length: RECORDS }, (_, i) => recordAt(table, i));
  const few = records.slice(0, REFERENCE_ROWS);
  const runReference = (of: Pack) => {
    const reference = createReference(of);
    return async () => {
      for (const record of few) await reference.run(record);
    };
  };
  const ways = {
    reference: runReference(pack),
    rows: () => compiled.checkRowsSync(table),
    wideReference: runReference(wide.pack),
    verdicts: () => records.filter((record) => wide.checkRecord(record).verdict === 'fail').length,
    reasons: () => records.map((record) => wide.checkRecord(record)).map(({ summary, broken }) => [summary, broken]),
    // Every rule's texts and conditions, holding or not, as the program of a developer prints them.
    everything: () => records.map((record) => JSON.stringify(wide.checkRecord(record).rules)),
  };
  const times: Record<string, number[]> = {};
  for (let round = -WARM; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(ways)) {
      const ms = await timed(run);
      if (round >= 0) (times[name] ??= []).push(ms);
    }
  }
  const blocks: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    blocks.push(await longestBlock((onProgress) => compiled.checkRows(table, {}, { onProgress })));

  const perSecond = (name: keyof typeof ways, count: number) => Math.round((count / median(times[name]!)) * 1000);
  const reference = perSecond('reference', REFERENCE_ROWS);
  const wideReference = perSecond('wideReference', REFERENCE_ROWS);
  const rows = perSecond('rows', ROWS);
  const verdicts = perSecond('verdicts', RECORDS);
  const reasons = perSecond('reasons', RECORDS);
  const everything = perSecond('everything', RECORDS);
  console.log(
    JSON.stringify({
      bench: 'engine',
      rows: ROWS,
      rules: pack.rules.length,
      'json-rules-engine': reference,
      patuh: rows,
      ratioReference: round2(rows / reference),
      longestBlockMs: round2(median(blocks)),
      records: { rules: RULES, 'json-rules-engine': wideReference, verdicts, reasons, everything },
      ratioRecords: {
        verdicts: round2(verdicts / wideReference),
        reasons: round2(reasons / wideReference),
        everything: round2(everything / wideReference),
      },
      // json-rules-engine knows no blanks: it is compared where every rule of a record is answered.
      differences: (
        await differences(
          pack,
          few.map((record) => ({ record })),
        )
      ).length,
    }),
  );
}

const round2 = (value: number): number => Math.round(value * 100) / 100;

void main();
