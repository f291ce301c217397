/** Documents stay true: every link, every path in the map and every command they name is there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));
const scripts = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts as Record<string, string>;
const builtIn = new Set(['ci', 'install', 'pack', 'run', 'start', 'test', 'i']);

describe.each(documents)('%s', (file) => {
  const text = readFileSync(path.join(root, file), 'utf8');

  it('links only to files that exist', () => {
    const targets = Array.from(
      text.matchAll(/\]\(([^)\s]+)\)|<img[^>]+src="([^"]+)"/g),
      (match) => match[1] ?? match[2]!,
    );
    const missing = targets
      .filter((target) => !/^([a-z]+:|#)/i.test(target))
      .filter((target) => !existsSync(path.resolve(root, path.dirname(file), decodeURI(target.split('#')[0]!))));
    expect(missing).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const named = Array.from(text.matchAll(/npm (?:run (?:--silent )?)?([a-z][\w:-]*)/g), (match) => match[1]!);
    expect(named.filter((name) => !builtIn.has(name) && !(name in scripts))).toEqual([]);
  });
});

describe('pictures', () => {
  it('stand in docs/pictures only while a page shows them', () => {
    const shown = documents.map((file) => readFileSync(path.join(root, file), 'utf8')).join('');
    const idle = readdirSync(path.join(root, 'docs/pictures')).filter((name) => !shown.includes(`pictures/${name}`));
    expect(idle).toEqual([]);
  });
});

/** A place in the project, in backticks; patterns and places that a reader is to fill in are none. */
const PLACES = /`((?:src|rules|taskpane|test|docs|scripts|assets)\/[^`*<{ ]*)`/g;
/** A test named as a proof: its file and its title. */
const PROOFS = /`(test\/[^`*<]+\.tsx?)` · "([^"]+)"/g;

describe.each(documents.filter((file) => file === 'README.md' || /^docs\/[^/]+\.md$/.test(file)))('%s', (file) => {
  const text = readFileSync(path.join(root, file), 'utf8');

  it('names only places that exist', () => {
    const places = Array.from(text.matchAll(PLACES), (match) => match[1]!);
    expect(places.filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
  });

  it('names only tests that there are', () => {
    const proofs = Array.from(text.matchAll(PROOFS), ([, test, title]) => [test!, title!] as const);
    const lost = proofs.filter(
      ([test, title]) =>
        !new RegExp(
          `(it|describe)(\\.each[^]*?)?\\(\\s*['"\`]${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"\`]`,
        ).test(readFileSync(path.join(root, test), 'utf8')),
    );
    expect(lost).toEqual([]);
  });
});

it('docs/semantics.md has a test under every law, docs/tour.md on the way', () => {
  const proofsOf = (file: string) => [...readFileSync(path.join(root, file), 'utf8').matchAll(PROOFS)].length;
  const laws = [...readFileSync(path.join(root, 'docs/semantics.md'), 'utf8').matchAll(/^\d+\. \*\*/gm)].length;
  expect(laws).toBe(20);
  expect(proofsOf('docs/semantics.md')).toBe(laws + 1);
  expect(proofsOf('docs/tour.md')).toBeGreaterThanOrEqual(4);
});

describe('docs/map.md', () => {
  const text = readFileSync(path.join(root, 'docs/map.md'), 'utf8');

  it('has every room of src and every folder of the pane and its views', () => {
    const folders = (place: string) =>
      readdirSync(path.join(root, place), { withFileTypes: true }).flatMap((each) =>
        each.isDirectory() ? [`${place}/${each.name}/`] : [],
      );
    const rooms = folders('src').filter((room) => !new RegExp(`^\\|[^|]*\\b${path.basename(room)}\\b`, 'm').test(text));
    const pane = [...folders('taskpane'), ...folders('taskpane/views')].filter(
      (folder) => folder !== 'taskpane/views/',
    );
    expect(rooms).toEqual([]);
    expect(pane.filter((folder) => !text.includes(`\`${folder}\``))).toEqual([]);
  });
});

it('docs/try-in-excel.md names only what stands on pane, ribbon and conformance page', () => {
  const text = readFileSync(path.join(root, 'docs/try-in-excel.md'), 'utf8');
  const named = [...new Set(Array.from(text.matchAll(/\*\*([^*]+)\*\*/g), ([, words]) => words!))];
  const sources = execFileSync('git', ['ls-files', 'taskpane/text', 'src/host/conformance/texts.ts', 'manifest.xml'], {
    cwd: root,
    encoding: 'utf8',
  });
  const words = sources
    .trim()
    .split('\n')
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('');
  expect(named.filter((each) => !words.includes(`'${each}'`) && !words.includes(`"${each}"`))).toEqual([]);
});

it('the guides say rightly that Excel lets no add-in write the alternative text of a chart', () => {
  const declared = readFileSync(path.join(root, 'node_modules/@types/office-js/index.d.ts'), 'utf8');
  const [chart] = /^ {4}class Chart extends[\s\S]*?^ {4}}/m.exec(declared)!;
  expect(chart).toMatch(/^ {8}name: string;/m);
  expect(chart).not.toMatch(/alt(ernative)?Text/i);
});
