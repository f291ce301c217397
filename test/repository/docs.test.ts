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

describe('docs/map.md', () => {
  it('names only places that exist', () => {
    const text = readFileSync(path.join(root, 'docs/map.md'), 'utf8');
    const places = Array.from(
      text.matchAll(/`((?:src|rules|taskpane|test|docs|scripts|assets)\/[^`*<]*)`/g),
      (match) => match[1]!,
    );
    expect(places.length).toBeGreaterThan(10);
    expect(places.filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
  });
});
