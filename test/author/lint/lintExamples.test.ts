/** The pieces that docs/reference/lint.md shows, put into a small pack and linted. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExamples } from '../../../src/cli/packs/readExamples';
import { parsePack } from '../../../src/engine';
import { loadPack } from '../../../src/packs';
import { readShipped } from '../../packs/readShipped';
import { ALL_TEXTS, lintPack, LINT_EXAMPLES, type LintExample } from '../../../src/author';

interface Base {
  rules: unknown[];
  [key: string]: unknown;
}

const base = (): Base => JSON.parse(readFileSync(join(__dirname, 'base.json'), 'utf8')) as Base;

/** The base pack as text, with a piece of text where a pointer leads. */
function withPiece({ at, around }: LintExample, piece: string): string {
  const pack = base();
  if (around?.recordDate === null) delete pack.recordDate;
  else if (around) Object.assign(pack, around, { derived: { ...(pack.derived as object), ...around.derived } });
  const keys = at.slice(1).split('/');
  const last = keys.pop()!;
  const parent = keys.reduce((value, key) => value[key] as Record<string, unknown>, pack as Record<string, unknown>);
  parent[last] = '@piece@';
  return JSON.stringify(pack).replace('"@piece@"', () => piece);
}

function wrongText({ wrong, times }: LintExample): string {
  if (times === undefined) return wrong;
  const [before, between, after] = wrong.split('…') as [string, string, string?];
  if (after === undefined) return before + 'x'.repeat(times) + between;
  return before + '{ "all": ['.repeat(times) + between + '] }'.repeat(times) + after;
}

/** A list that stands beside those of the tapping pack. */
const LIST = {
  id: 'ADD ON 2027',
  title: { id: 'Add On 2027', en: 'Add On 2027' },
  status: 'official',
  clause: 'MNOP 1.3.16',
  basis: 'written',
  campaigns: ['ADD ON'],
  effectiveFrom: '2026-12-01',
  groups: [{ title: { id: 'PROSES', en: 'Process' }, items: [{ field: 'p_kontrak' }] }],
};

async function listCodes({ at, of, undated }: LintExample, piece: string): Promise<string[]> {
  const pack = JSON.parse(await readShipped('tapping/pack.json')) as {
    extensions: { scorecards: { lists: unknown[] } };
  };
  const { scorecards } = pack.extensions;
  const value: unknown = JSON.parse(piece);
  const { effectiveFrom, ...list } = LIST;
  if (of === 'tapping') scorecards.lists = value as string[];
  else scorecards.lists.push({ ...list, ...(undated ? {} : { effectiveFrom }), [at.slice(1)]: value });
  const { findings } = await loadPack('tapping', readShipped, JSON.stringify(pack));
  return findings.map(({ code }) => code);
}

async function codes(example: LintExample, piece: string): Promise<string[]> {
  if (example.of) return listCodes(example, piece);
  if (example.at !== 'examples.csv') {
    const parsed = parsePack(withPiece(example, piece), { file: 'pack.json' });
    return lintPack(parsed, 'case/pack.json', null, [])
      .map(({ code }) => code)
      .filter((code) => code !== 'no-examples');
  }
  const pack = base();
  const parsed = parsePack(JSON.stringify({ ...pack, rules: pack.rules.slice(0, 1) }), { file: 'pack.json' });
  const folder = mkdtempSync(join(tmpdir(), 'patuh-'));
  if (piece !== '') writeFileSync(join(folder, 'examples.csv'), piece);
  const examples = await readExamples(folder, parsed.pack!, 'en');
  return lintPack(parsed, 'pack.json', examples, [])
    .map(({ code }) => code)
    .filter((code) => code.includes('example'));
}

describe('the page of lint codes', () => {
  it('shows a wrong piece and a right one for every code', () => {
    expect(Object.keys(LINT_EXAMPLES).sort()).toEqual(Object.keys(ALL_TEXTS).sort());
  });

  it.each(Object.keys(LINT_EXAMPLES))('%s: the wrong piece is found, the right one lints clean', async (code) => {
    const example = LINT_EXAMPLES[code]!;
    expect(await codes(example, wrongText(example))).toContain(code);
    expect(await codes(example, example.right)).toEqual([]);
  });
});
