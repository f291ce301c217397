/** What coverage.json names beside rules (which examples.csv runs) is there, and works: each is run once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readClauseBook } from '../../src/cli/clauses/coverage';
import { measures } from '../../src/cli/measures';
import type { Pack } from '../../src/engine';
import { CATALOGUE } from '../../src/functions/catalogue';
import { shippedLibrary } from '../../src/functions/help/shippedLibrary';
import { workedResult } from '../../src/functions/help/workedResult';
import { buildReport, type Report, type ReportSource } from '../../src/reports';
import { datasetNamed } from '../../src/reports/datasets';
import { VIEWS } from '../../taskpane/views/viewName';
import { on } from '../measures/day';
import { CARING, DOCUMENTS, SAMPLES, smallSource } from '../reports/small';
import { sampleSource, shippedLayout, shippedPacks } from '../reports/shipped';
import { RULES } from './shipped';

jest.setTimeout(60_000);

const BRIEFINGS = [
  ['Tanggal Sosialisasi', 'Jabatan Pemateri', 'Peserta', 'PERNER', 'Jabatan Peserta'],
  ['2026-09-10', 'SPV', 'TL 01', '1', 'TL'],
];

let packs: ReadonlyMap<string, Pack>;
let sources: ReadonlyMap<string, ReportSource>;
let proofs: [clause: string, proof: string][];
let unproved: string[];
beforeAll(async () => {
  packs = await shippedPacks();
  const sample = (sheet: string, pack: string) => [pack, sampleSource(sheet, packs.get(pack)!)] as const;
  const small = (pack: string, rows: Parameters<typeof smallSource>[1]) =>
    [pack, smallSource(packs.get(pack)!, rows)] as const;
  sources = new Map([
    sample('Tapping TAM', 'tapping'),
    sample('Tiket Closing', 'closing'),
    sample('SDM', 'staffing'),
    sample('CAPLAN SDM', 'caplan'),
    sample('IT Tools', 'it-tools'),
    small('caring', CARING),
    small('documents', DOCUMENTS),
    small('qm-score', SAMPLES),
    small('briefing', BRIEFINGS),
  ]);
  const { coverage } = await readClauseBook(RULES);
  proofs = Object.entries(coverage).flatMap(([clause, { proofs: named = [] }]) =>
    named.map((proof): [string, string] => [clause, proof]),
  );
  unproved = Object.entries(coverage).flatMap(([clause, { served, proofs: named = [] }]) =>
    (served === 'measure' || served === 'reference') && named.length === 0 ? [clause] : [],
  );
});

const built = (id: string): Report =>
  buildReport(shippedLayout(id, packs), sources, packs, {
    ...{ month: '2026-09', asOf: on('2026-10-10'), sites: null, language: 'id', live: false, made: null },
  });
const words = (report: Report): string =>
  report.sheets.flatMap(({ rows }) => rows.flat().map((cell) => String(cell?.value ?? ''))).join('\n');

const RUN: Readonly<Record<string, (name: string) => Promise<unknown>>> = {
  async function(name) {
    const definition = CATALOGUE.find((each) => each.name === name);
    return definition && workedResult(definition, shippedLibrary());
  },
  // Measures of the command line are run on the sample by test/cli/measure.test.ts.
  measure: async (name) => measures.some((each) => each.name === name),
  // A report whose every table is there, says of none that it is missing.
  report: async (name) => !words(built(name)).includes('belum dikenali') && built(name).sheets.length,
  dataset: async (name) => datasetNamed(name),
  view: async (name) =>
    (VIEWS as readonly string[]).includes(name) && existsSync(join(RULES, '..', 'taskpane', 'views', name)),
  pack: async (name) => packs.get(name)?.rules.length,
  vocabulary: async (name) =>
    [...packs.values()].some(({ fields }) => Object.values(fields).some(({ vocabulary }) => vocabulary === name)),
  parameter: async (name) => packs.get(name.split('/')[0]!)?.parameters[name.split('/')[1]!],
  lookup: async (name) => packs.get(name.split('/')[0]!)?.lookups?.[name.split('/')[1]!],
};

it('every clause that is served by something else than rules names what serves it', () => {
  expect(unproved).toEqual([]);
});

it('everything that a clause names works', async () => {
  const ran = new Map<string, Promise<unknown>>();
  for (const [clause, proof] of proofs) {
    const at = proof.indexOf(':');
    const [kind, name] = [proof.slice(0, at), proof.slice(at + 1)];
    if (!ran.has(proof)) ran.set(proof, RUN[kind]?.(name) ?? Promise.resolve(undefined));
    expect([clause, proof, Boolean(await ran.get(proof))]).toEqual([clause, proof, true]);
  }
});
