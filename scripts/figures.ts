/**
 * npm run figures -- OUT.json [--against OLD.json]: writes down what Patuh says today of every shipped pack's examples and of the
 * sample workbook, and names every difference from what it said before. So a change that should change nothing can prove it.
 *
 * Verdicts, broken rules and explanations of every example, in both languages; verdicts of rows mixed from the examples' own
 * cells, blanks among them, judged as a table and one by one; the figures of `patuh measure` and `check` on the sample.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../src/cli/command/usageError';
import { commands } from '../src/cli/commands';
import { openPack } from '../src/cli/packs/openPack';
import { brokenRules, compilePack, VERDICTS, type CompiledPack, type Explanation, type Pack } from '../src/engine';
import type { Example } from '../src/author';
import type { SheetTable, TypedValue } from '../src/sheet';
import { LANGUAGES } from '../src/text';

const ROOT = join(__dirname, '..');
const SAMPLE = join('test', 'fixtures', 'sample.xlsx');
/** The day on which the sample is measured. */
const AS_OF = '2026-10-10';
const MIXED_ROWS = 400;

type Said = Record<string, string>;

async function figures(): Promise<Said> {
  const said: Said = {};
  const ids = JSON.parse(readFileSync(join(ROOT, 'rules', 'index.json'), 'utf8')) as string[];
  for (const id of ids) {
    const { parsed, examples } = await openPack(id, { language: 'en' });
    if (!parsed.pack) throw new Error(`The pack ${id} has faults: see npm run patuh -- rules lint ${id}`);
    const compiled = compilePack(parsed.pack);
    for (const example of examples?.examples ?? []) sayExample(said, compiled, example);
    sayMixed(said, compiled, examples?.examples ?? []);
    await sayCommand(said, ['check', SAMPLE, '--pack', id, '--asof', AS_OF]);
  }
  for (const name of ['qms', 'sdm', 'closing', 'it', 'qualification', 'retention', 'productivity'])
    await sayCommand(said, ['measure', name, SAMPLE, '--asof', AS_OF]);
  for (const name of ['qms', 'sdm', 'closing'])
    await sayCommand(said, ['measure', name, SAMPLE, '--asof', AS_OF, '--by', 'site']);
  return said;
}

function sayExample(said: Said, { pack, checkRecord }: CompiledPack, { line, record, context }: Example): void {
  for (const language of LANGUAGES) {
    const result = checkRecord(record, { ...context, language });
    const at = `pack ${pack.id}, example line ${line}, ${language}`;
    said[`${at}: verdict`] = `${result.verdict}: ${result.summary}`;
    said[`${at}: blank`] = result.missing.join(', ');
    for (const { name, reason, conditions } of result.scope)
      said[`${at}: scope ${name}`] = `${reason} | ${told(conditions)}`;
    for (const { rule, status, severity, message, fix, note = '', when, conditions } of result.rules)
      said[`${at}: rule ${rule}`] = [
        status,
        severity,
        message,
        fix,
        note,
        when ? told(when) : '',
        told(conditions),
      ].join(' | ');
    said[`${at}: broken`] = result.broken.map(({ rule }) => rule).join(', ');
    said[`${at}: open`] = result.open.map(({ rule }) => rule).join(', ');
  }
}

function told(node: Explanation): string {
  const inner = node.kind === 'leaf' ? '' : ` (${node.children.map(told).join('; ')})`;
  return `${String(node.result)} ${node.text}${inner}`;
}

/** Rows whose every cell is one that some example has there, or none: the same ones each time. */
function sayMixed(said: Said, { pack, checkRecord, checkRowsSync }: CompiledPack, examples: readonly Example[]): void {
  const next = numbersFrom(20_261_010);
  const pools = Object.keys(pack.fields)
    .sort()
    .map((name): [string, TypedValue[]] => [
      name,
      [...new Set(examples.map(({ record }) => record[name])), null, undefined],
    ]);
  const rows = Array.from({ length: MIXED_ROWS }, () => {
    const one = examples[Math.floor(next() * examples.length)]?.record ?? {};
    const share = next();
    return Object.fromEntries(
      pools.map(([name, pool]) => [name, next() < share ? one[name] : pool[Math.floor(next() * pool.length)]]),
    );
  });
  const table = tableOf(pack, rows);
  const context = { asOf: examples.find((example) => example.context.asOf !== undefined)?.context.asOf };
  const result = checkRowsSync(table, context);
  rows.forEach((record, i) => {
    const one = checkRecord(record, { ...context, tables: { self: table } });
    said[`pack ${pack.id}, mixed row ${i}, in a table`] =
      `${VERDICTS[result.codes[i]!]}: ${brokenRules(result, i).join(', ')}`;
    said[`pack ${pack.id}, mixed row ${i}, alone`] = `${one.verdict}: ${one.summary} | ${one.broken
      .map(({ rule, severity, note = '' }) => `${rule} ${severity} ${note}`)
      .join(', ')} | ${one.missing.join(', ')}`;
  });
}

function tableOf(pack: Pack, rows: readonly Readonly<Record<string, TypedValue>>[]): SheetTable {
  const columns = Object.entries(pack.fields).map(([name, { type }]) => [
    name,
    { field: name, type, source: { column: 0, caption: name }, values: rows.map((row) => row[name]) },
  ]);
  return { headerRow: 0, rows: rows.map((_, i) => i + 1), columns: Object.fromEntries(columns) };
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function sayCommand(said: Said, [name, ...words]: string[]): Promise<void> {
  const command = commands.find((one) => one.name === name)!;
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  const at = [name, ...words].join(' ');
  try {
    await command.run([...words, '--json'], { out: keep, err: keep, language: 'id' });
    sayJson(said, at, JSON.parse(lines.join('\n')));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    said[`${at}: refused`] = error.message;
  }
}

function sayJson(said: Said, at: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) said[at] = JSON.stringify(value);
  else for (const [key, inner] of Object.entries(value)) sayJson(said, `${at} › ${key}`, inner);
}

function differences(before: Said, now: Said): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names]
    .filter((name) => before[name] !== now[name])
    .map((name) => `${name}\n    before: ${before[name] ?? '(not there)'}\n    now:    ${now[name] ?? '(not there)'}`);
}

async function main([out, flag, old]: string[]): Promise<number> {
  if (!out || (flag !== undefined && (flag !== '--against' || !old))) {
    console.error('npm run figures -- OUT.json [--against OLD.json]');
    return 2;
  }
  process.chdir(ROOT);
  const now = await figures();
  writeFileSync(out, JSON.stringify(now, null, 1));
  console.log(`${Object.keys(now).length} sentences and figures written to ${out}.`);
  if (!old) return 0;
  const found = differences(JSON.parse(readFileSync(old, 'utf8')) as Said, now);
  for (const line of found) console.log(line);
  console.log(found.length === 0 ? 'No difference.' : `${found.length} differences.`);
  return found.length === 0 ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
