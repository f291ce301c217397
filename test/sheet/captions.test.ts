/**
 * Recorded header rows of the team's exports and forms, with the packs as shipped. Captions only; the values under them are
 * invented. Captions that mean several things by themselves are listed as `ambiguous` and may be asked about.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fieldSpecs } from '../../src/engine';
import { loadPack } from '../../src/packs';
import { readTable, recogniseTables, type Candidate } from '../../src/sheet';
import { sampleRows } from './sampleRows';

interface Recorded {
  title: string;
  pack: string;
  /** Rows above the header. */
  titleRows: number;
  captions: string[];
  fields: Record<string, string>;
  ambiguous?: string[];
}

const folder = path.join(__dirname, 'captions');
const rules = path.join(__dirname, '../../rules');
const recorded = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Recorded,
);

describe('captions known by heart', () => {
  let candidates: Candidate[];

  beforeAll(async () => {
    const readText = async (file: string) => readFileSync(path.join(rules, file), 'utf8');
    const ids = JSON.parse(await readText('index.json')) as string[];
    candidates = await Promise.all(
      ids.map(async (id) => {
        const { pack, findings } = await loadPack(id, readText);
        expect(findings).toEqual([]);
        return { id, specs: fieldSpecs(pack!) };
      }),
    );
  });

  const sheetOf = ({ pack, titleRows, captions, fields }: Recorded) => {
    const { specs } = candidates.find(({ id }) => id === pack)!;
    const titles = Array.from({ length: titleRows }, (_, row) => (row === 0 ? ['Laporan harian'] : []));
    return { specs, matrix: [...titles, captions, ...sampleRows(captions, fields, specs, 8)] };
  };

  it.each(recorded)('$title: the pack is $pack', (each) => {
    const [table] = recogniseTables(sheetOf(each).matrix, candidates);
    expect(table).toMatchObject({ id: each.pack, headerRow: each.titleRows, rivals: [] });
  });

  it.each(recorded)('$title: every caption has its field, and nothing is asked', (each) => {
    const { matrix, specs } = sheetOf(each);
    const { report, questions } = readTable(matrix, specs);
    const open = new Set(each.ambiguous);
    const matched = report.columns.filter(({ field, caption }) => field !== null && !open.has(caption));
    expect(Object.fromEntries(matched.map(({ caption, field }) => [caption, field]))).toEqual(each.fields);
    expect(questions.filter(({ caption }) => !open.has(caption))).toEqual([]);
    expect(report.records).toBe(8);
    const unread = report.columns.filter(
      ({ field, caption, unknown }) => field !== null && unknown > 0 && !open.has(caption),
    );
    expect(unread.map(({ caption, problems }) => ({ caption, problems }))).toEqual([]);
  });
});
