/** Where a name is used, and that changing it everywhere leaves the pack, its examples and its reports as they were. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExamples, skeleton, testExamples } from '../../../src/author';
import { isNameFor, occurrencesOf, renamed, symbolAt, type PackSymbol } from '../../../src/author/language';
import { loadPack } from '../../../src/packs';
import { parseCsv, readTable } from '../../../src/sheet';
import { readShipped } from '../../packs/readShipped';

type Files = Record<string, string>;

function shippedFiles(id: string): Files {
  const names = readdirSync(join('rules', id)).filter((name) => /^(pack\.json|examples.*\.csv)$/.test(name));
  return Object.fromEntries(names.map((name) => [`${id}/${name}`, readFileSync(join('rules', id, name), 'utf8')]));
}

/** Codes of what keeps it from running, and lines of examples that come out otherwise. */
async function wrongWith(id: string, files: Files): Promise<unknown[]> {
  const { pack, findings } = await loadPack(
    id,
    async (path) => files[path] ?? readShipped(path),
    files[`${id}/pack.json`],
  );
  if (!pack) return findings.map(({ code, pointer }) => `${code} ${pointer}`);
  const file = (name: string) => ({ file: name, matrix: parseCsv(files[`${id}/${name}`]!).matrix });
  const tables = Object.keys(pack.tables ?? {}).filter((name) => existsSync(join('rules', id, `examples-${name}.csv`)));
  const others = Object.fromEntries(tables.map((name) => [name, file(`examples-${name}.csv`)]));
  const { examples } = readExamples(file('examples.csv'), others, pack, readTable);
  return testExamples(pack, examples).map(({ example: { line } }) => line);
}

const { pack: PACK, examples: EXAMPLES } = skeleton('shift');
const REPORT = JSON.stringify({
  targets: { least: { pack: 'shift', parameter: 'minContacts' } },
  sheets: [
    {
      blocks: [
        {
          pack: 'shift',
          by: 'jenis',
          where: { jenis: ['TELEPON'] },
          title: { id: 'jenis' },
          columns: [{ field: 'kontak' }],
        },
        { pack: 'closing', by: 'jenis', where: { jenis: ['TELEPON'] } },
      ],
    },
  ],
});
const SHIFT: Files = { 'shift/pack.json': PACK, 'shift/examples.csv': EXAMPLES, 'reports/shift.json': REPORT };
const counted = (symbol: PackSymbol) =>
  Object.fromEntries(
    Object.keys(SHIFT).map((file) => [
      file,
      occurrencesOf(symbol, 'shift', SHIFT).filter((one) => one.file === file).length,
    ]),
  );

describe('a name of a pack', () => {
  it('is found in conditions, messages, examples and reports, those of other packs apart', () => {
    expect(counted({ kind: 'fact', name: 'kontak' })).toEqual({
      'shift/pack.json': 4,
      'shift/examples.csv': 1,
      'reports/shift.json': 1,
    });
    expect(counted({ kind: 'fact', name: 'jenis' })).toEqual({
      'shift/pack.json': 2,
      'shift/examples.csv': 1,
      'reports/shift.json': 2,
    });
    expect(counted({ kind: 'fact', name: 'minContacts' })).toMatchObject({
      'shift/pack.json': 4,
      'reports/shift.json': 1,
    });
    expect(counted({ kind: 'rule', name: 'enough-contacts' })).toMatchObject({ 'shift/examples.csv': 2 });
    const telephone = counted({ kind: 'word', name: 'TELEPON', field: 'jenis' });
    expect(telephone).toEqual({ 'shift/pack.json': 3, 'shift/examples.csv': 5, 'reports/shift.json': 1 });
  });

  it('is told from what only looks like it, wherever the cursor stands', () => {
    const at = (text: string, more = 0) => symbolAt(PACK, PACK.indexOf(text) + more)?.symbol;
    expect(at('"kontak":', 2)).toEqual({ kind: 'fact', name: 'kontak' });
    expect(at('{{kontak}}', 4)).toEqual({ kind: 'fact', name: 'kontak' });
    expect(at('"enough-contacts"', 3)).toEqual({ kind: 'rule', name: 'enough-contacts' });
    expect(at('"value": "TELEPON"', 12)).toEqual({ kind: 'word', name: 'TELEPON', field: 'jenis' });
    expect(at('"greaterThanInclusive"', 3)).toBeUndefined();
    expect(symbolAt('{"rules": [{"name": "a', 22)?.symbol).toBeUndefined();
  });

  it('is found in scorecards: fields of items, the words of lists, and the name of a list', () => {
    const names = readdirSync(join('rules', 'tapping', 'scorecards')).map((name) => `tapping/scorecards/${name}`);
    const paths = ['tapping/pack.json', ...names, 'vocabularies/campaigns.json', 'vocabularies/return-reasons.json'];
    const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join('rules', path), 'utf8')]));
    const found = (symbol: PackSymbol) =>
      Object.entries(renamed(symbol, 'tapping', files, 'BARU'))
        .flatMap(([path, text]) =>
          names.includes(path) ? [`${path.slice(19)} ${text.split('"BARU"').length - 1}`] : [],
        )
        .sort();
    expect(found({ kind: 'fact', name: 'p_kontrak' })).toEqual(['ct-0.json 1', 'p3k.json 1', 'seamless.json 1']);
    expect(found({ kind: 'word', name: 'WIFI', field: 'campaign' })).toEqual(['p3k.json 1', 'seamless.json 1']);
    expect(found({ kind: 'word', name: 'Isolir', field: 'alasan_return' })).toEqual(['p3k.json 1']);
    expect(found({ kind: 'word', name: 'P3K', field: 'paket_parameter' })).toEqual(['p3k.json 1']);
    expect(found({ kind: 'word', name: 'Isolir', field: 'site' })).toEqual([]);
  });

  it('may be changed to one that nothing else has', () => {
    const fact = { kind: 'fact', name: 'kontak' } as const;
    expect(['jumlah', 'nomor', 'minContacts', '2x', 'a b'].map((name) => isNameFor(fact, name, PACK))).toEqual([
      ...[true, false, false, false, false],
    ]);
  });

  it.each(['shift', 'briefing', 'caplan', 'tier2', 'documents'])(
    'changed everywhere leaves every example of %s as it was',
    async (id) => {
      const files = id === 'shift' ? SHIFT : shippedFiles(id);
      const json = JSON.parse(files[`${id}/pack.json`]!) as Record<string, object>;
      const names = (key: string) => Object.keys(json[key] ?? {});
      const symbols: PackSymbol[] = [
        ...['fields', 'derived', 'parameters'].flatMap(names).map((name) => ({ kind: 'fact', name }) as const),
        ...names('conditions').map((name) => ({ kind: 'condition', name }) as const),
        ...(json['rules'] as { name: string }[]).map(({ name }) => ({ kind: 'rule', name }) as const),
      ];
      for (const symbol of symbols)
        expect([symbol, await wrongWith(id, { ...files, ...renamed(symbol, id, files, `${symbol.name}_x`) })]).toEqual([
          symbol,
          [],
        ]);
    },
  );
});
