/** Packs and report layouts, changed where an author could change them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePack, fieldSpecs, parsePack, VERDICTS } from '../../src/engine';
import { lintText } from '../../src/author';
import { loadPack, packFindingText } from '../../src/packs';
import { layoutFindingText, parseLayout } from '../../src/reports';
import { readTable, type Matrix } from '../../src/sheet';
import type { Random } from '../random';
import { PACKS, tableOf } from './cells';
import { mutateJson, mutateText, type Json } from './mutate';
import { ask, truth, type Target } from './target';

const RULES = join(__dirname, '..', '..', 'rules');
const text = (path: string): string => readFileSync(join(RULES, path), 'utf8');

const WORDS: Json[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  '{{x}}',
  '2026-13-01',
  'equal',
  'countInTable',
  '(a+)+$',
  '^(a|a)*$',
  [],
  {},
  { fact: 'x' },
  { all: [] },
  { not: { any: [] } },
];

/** A text with a change of its tree, or of its letters. */
function changed(path: string, random: Random): string {
  if (random.chance(0.2)) return mutateText(text(path), random, ['{', '}', '"', ',', 'null', '1e999']);
  return JSON.stringify(mutateJson(JSON.parse(text(path)), random, WORDS), null, 2);
}

export const packs: Target = async (random) => {
  const id = random.pick(PACKS);
  const json = changed(`${id}/pack.json`, random);
  for (const finding of parsePack(json, { file: 'pack.json' }).findings)
    truth(!/undefined|\{\{\w+\}\}/.test(lintText(finding, 'id')) || json.includes('{{'), lintText(finding, 'id'));
  const { pack, findings } = await loadPack(id, async (path) => text(path), json);
  truth(Boolean(pack) || findings.length > 0, 'neither a pack nor a finding');
  for (const finding of findings) packFindingText(finding, 'en');
  if (!pack) return;
  const { table } = readTable(tableOf(id, random) as Matrix, fieldSpecs(pack));
  if (!table) return;
  const compiled = compilePack(pack);
  const context = { tables: { self: table }, asOf: 46112, language: 'id' as const };
  const { codes } = await compiled.checkRows(table, context);
  table.rows.forEach((_, row) => {
    const record = Object.fromEntries(
      Object.values(table.columns).flatMap(({ field, source, values }) => (source ? [[field, values[row]]] : [])),
    );
    const alone = compiled.checkRecord(record, { ...context, at: { table, row } }).verdict;
    truth(alone === VERDICTS[codes[row]!], `row ${row}: ${alone} alone, ${VERDICTS[codes[row]!]} in the table`);
  });
};

const LAYOUTS = readdirSync(join(RULES, 'reports')).filter((name) => name.endsWith('.json') && name !== 'index.json');

export const layouts: Target = async (random, folder) => {
  const name = random.pick(LAYOUTS);
  const json = changed(`reports/${name}`, random);
  const { layout, findings } = parseLayout(json, { file: name });
  truth(Boolean(layout) !== findings.length > 0, 'both a layout and findings, or neither');
  for (const finding of findings) truth(!layoutFindingText(finding, 'id').includes('undefined'), finding.code);
  mkdirSync(folder, { recursive: true });
  const [file, calls] = [join(folder, name), join(folder, 'call.csv')];
  writeFileSync(file, json);
  writeFileSync(
    calls,
    tableOf('tapping', random)
      .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(';'))
      .join('\r\n'),
  );
  await ask(['report', file, calls, '--month', '2026-03', '--out', join(folder, 'laporan.xlsx'), '--json']);
};
