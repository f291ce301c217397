/** What a fuzzed kind of file is: cases that one seed decides, and the truths that hold for every one of them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { patuh } from '../../src/cli/patuh';
import type { Random } from '../random';

/** Tries one case; throws where a truth is broken. `folder` is for its files. */
export type Target = (random: Random, folder: string) => Promise<void>;

export function truth(holds: boolean, broken: string): asserts holds {
  if (!holds) throw new Error(broken);
}

export interface Answer {
  code: number;
  out: string;
  err: string;
}

/** The command line as anybody asks it: an answer, or one sentence and the exit code 2; never a program's own words. */
export async function ask(args: readonly string[]): Promise<Answer> {
  let [out, err] = ['', ''];
  const code = await patuh([...args], {
    out: (line) => (out += `${line}\n`),
    err: (line) => (err += `${line}\n`),
    language: 'id',
  });
  const words = args.join(' ');
  truth([0, 1, 2].includes(code), `${words}: exit code ${code}`);
  truth(!/\n {4}at |undefined|\[object |TypeError|RangeError/.test(err), `${words}: ${err}`);
  if (code === 2 && out === '') truth(/^[^\n]+\n$/.test(err), `${words}: not one sentence: ${err}`);
  return { code, out, err };
}

export interface Checked {
  rows: number;
  repeats: number;
  counts: Record<string, number>;
  lines: { total: number; records: number; header: number; above: number; left: number };
}

/** `check` by one engine: every line of the table is accounted for, and every record has a verdict. Null where it is refused. */
export async function check(file: string, pack: string, engine: 'memory' | 'duckdb'): Promise<Checked | null> {
  const { code, out, err } = await ask([
    'check',
    file,
    '--pack',
    pack,
    '--asof',
    '2026-03-31',
    '--engine',
    engine,
    '--json',
  ]);
  if (code === 2) return null;
  const checked = JSON.parse(out) as Checked;
  const { total, records, header, above, left } = checked.lines;
  truth(total === records + header + above + left, `${err}lines: ${JSON.stringify(checked.lines)}`);
  truth(records === checked.rows, `${records} records, ${checked.rows} rows`);
  const counted = Object.values(checked.counts).reduce((sum, count) => sum + count, 0);
  truth(counted + checked.repeats === checked.rows, `${JSON.stringify(checked.counts)} of ${checked.rows}`);
  return checked;
}

/** The same cells, read or judged in two ways, give the same answer, or none. */
export function same(answers: Readonly<Record<string, Checked | null>>): void {
  const bare = Object.entries(answers).map(([name, checked]) => [
    name,
    JSON.stringify(checked && [checked.rows, checked.repeats, checked.counts, checked.lines]),
  ]);
  truth(new Set(bare.map(([, answer]) => answer)).size === 1, bare.map((pair) => pair.join(' ')).join('\n'));
}

/** What the doctor finds, and a copy that reads as its source does. */
export async function examined(file: string, folder: string, ending: string): Promise<void> {
  const copy = join(folder, `salinan${ending}`);
  await ask(['doctor', file, '--mend', copy, '--json']);
  rmSync(copy, { force: true });
}
