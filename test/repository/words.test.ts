/** One word for one thing: no Indonesian text says what docs/glossary.md has retired. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const filesUnder = (folder: string, ends: RegExp) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => ends.test(file));

interface Retired {
  word: RegExp;
  /** Texts of packs may use it: a customer's product, a caption. */
  inPacks: boolean;
}

const RETIRED: readonly Retired[] = Array.from(
  read('docs/glossary.md')
    .split('## Tidak dipakai lagi')[1]!
    .matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm),
  ([, cell]) => cell!,
)
  .slice(1)
  .map((cell) => ({
    word: new RegExp(`(?<![\\w-])${cell.replace(/ \(.*/, '')}(nya)?(?![\\w-])`, 'i'),
    inPacks: cell.includes('(kecuali pack'),
  }));

/** The Indonesian half of every pair of texts in a JSON file. */
function indonesianOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, en } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof en === 'string' ? [id] : Object.values(value).flatMap(indonesianOf);
}

const literals = (code: string, before: string) =>
  Array.from(code.matchAll(new RegExp(`${before}(['"\`])((?:\\\\.|(?!\\1).)*)\\1`, 'gs')), (match) => match[2]!);

const SOURCES: Readonly<Record<string, () => (readonly [file: string, text: string])[]>> = {
  pane: () =>
    ['taskpane/text/id.ts', ...filesUnder('taskpane/text/id', /\.ts$/)].flatMap((file) =>
      literals(read(file), '').map((text) => [file, text] as const),
    ),
  code: () =>
    [...filesUnder('src', /\.ts$/), ...filesUnder('taskpane', /\.tsx?$/)].flatMap((file) =>
      literals(read(file), '\\bid:\\s*').map((text) => [file, text] as const),
    ),
  packs: () =>
    filesUnder('rules', /(pack|vocabularies\/.*|scorecards\/.*)\.json$/).flatMap((file) =>
      indonesianOf(JSON.parse(read(file))).map((text) => [file, text] as const),
    ),
  'reports and clauses': () =>
    [...filesUnder('rules/reports', /\.json$/), 'rules/coverage.json', 'rules/questions.json'].flatMap((file) =>
      indonesianOf(JSON.parse(read(file))).map((text) => [file, text] as const),
    ),
  guides: () =>
    ['docs/panduan.md', ...filesUnder('docs/functions', /\.md$/)].flatMap((file) =>
      read(file)
        .split('\n## English')[0]!
        .split('\n')
        .map((text) => [file, text] as const),
    ),
};

it('the list of retired words is read', () => {
  expect(RETIRED.length).toBeGreaterThan(15);
  expect(RETIRED.filter(({ word }) => word.test('Menurut bacaan resmi, paketnya'))).toHaveLength(2);
});

it.each(Object.entries(SOURCES))('the texts of %s use the words of docs/glossary.md', (where, texts) => {
  const all = texts();
  expect(all.length).toBeGreaterThan(30);
  const retired = RETIRED.filter(({ inPacks }) => !(inPacks && where === 'packs'));
  expect(all.filter(([, text]) => retired.some(({ word }) => word.test(text)))).toEqual([]);
});

it('names a menu of Excel in Indonesian first, and the old name of a function only as its old name', () => {
  const all = Object.values(SOURCES).flatMap((texts) => texts());
  expect(all.filter(([, text]) => text.includes('Review ›') && !text.includes('Tinjau ›'))).toEqual([]);
  expect(all.filter(([, text]) => text.includes('IT.YATIM') && !text.includes('Nama lamanya'))).toEqual([]);
});
