/**
 * npm run fuzz -- NAME [--seconds N] [--seed S] [--count C]: files nobody meant to make, one after the other, each decided by
 * its seed (test/fuzz): xlsx, csv, parquet, packs, layouts, closures, trails. Found are: a program's own words in place of a
 * sentence, more than 1 GB of memory, a case that takes longer than 20 seconds, two engines that differ, lines unaccounted for.
 * Prints the seed; `--seed S --count 1` plays it again.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../test/random';
import { TARGETS } from '../test/fuzz/targets';

const MOST_MB = 1000;
const LONGEST_MS = 20_000;
const SECONDS = 60;

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

const name = process.argv[2] ?? '';
const first = option('seed', 1);
const count = option('count', Infinity);
const seconds = option('seconds', SECONDS);

/** Case after case; each one's seed is told before it begins, so that whoever watches knows which one hangs. */
async function work(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'patuh-fuzz-'));
  const end = Date.now() + seconds * 1000;
  for (let seed = first; seed < first + count && (seed === first || Date.now() < end); seed++) {
    process.send!({ seed });
    try {
      await TARGETS[name]!(new Random(seed), folder);
    } catch (error) {
      process.send!({ seed, broken: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    const mb = Math.round(process.memoryUsage().rss / 2 ** 20);
    if (mb > MOST_MB) process.send!({ seed, broken: `${mb} MB` });
  }
  rmSync(folder, { recursive: true, force: true });
  process.disconnect();
}

/** Starts the work and watches it: what hangs or dies is found, too, and the next seed goes on. */
function watch(from: number, until: number, found: number[], again = false): void {
  const left = String(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
  const rest = String(first + count - from);
  const child = fork(__filename, [name, '--seed', String(from), '--seconds', left, '--count', rest], {
    execArgv: [...process.execArgv, `--max-old-space-size=${MOST_MB}`],
  });
  let now = from;
  // Starting takes what it takes on a busy machine.
  let began = Infinity;
  const tell = (seed: number, why: string): void => {
    found.push(seed);
    console.log(`${name} seed ${seed}: ${why}`);
  };
  const clock = setInterval(() => {
    if (Date.now() - began > LONGEST_MS) child.kill('SIGKILL');
  }, 500);
  child.on('message', ({ seed, broken }: { seed: number; broken?: string }) => {
    [now, began] = [seed, Date.now()];
    if (broken !== undefined) tell(seed, broken);
  });
  child.on('exit', (code) => {
    clearInterval(clock);
    if (code !== 0) {
      // A busy machine may have kept it waiting.
      if (code === null && !(again && now === from)) return watch(now, until, found, true);
      tell(now, code === null ? `longer than ${LONGEST_MS / 1000} s` : `ended with ${code}`);
      if (Date.now() < until && now + 1 < first + count) return watch(now + 1, until, found);
    }
    console.log(`${name}: seeds ${first} to ${now}, ${found.length} found`);
    process.exitCode = found.length > 0 ? 1 : 0;
  });
}

if (!TARGETS[name] || ![first, seconds].every(Number.isFinite)) {
  console.error(`npm run fuzz -- ${Object.keys(TARGETS).join('|')} [--seconds N] [--seed S] [--count C]`);
  process.exitCode = 2;
} else if (process.send) void work();
else watch(first, Date.now() + seconds * 1000, []);
