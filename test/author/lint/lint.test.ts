/** Case folders: a pack with one thing wrong, and what its author reads. `UPDATE_CASES=1` rewrites the expected texts. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePack } from '../../../src/engine';
import { ALL_TEXTS, lintPack, lintText } from '../../../src/author';
import { LANGUAGES } from '../../../src/text';

const cases = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What the packs of the cases may cite besides their own document. */
const BOOK = ['W-03 1.2.5a', 'W-03 1.2.5b', 'W-03 1.2.9'];

function lint(name: string): string {
  const text = readFileSync(join(__dirname, name, 'pack.json'), 'utf8');
  const findings = lintPack(parsePack(text, { file: 'pack.json' }), 'pack.json', null, BOOK).filter(
    ({ code }) => name === 'no-examples' || code !== 'no-examples',
  );
  return (
    LANGUAGES.map((language) => findings.map((finding) => lintText(finding, language)).join('\n')).join('\n\n') + '\n'
  );
}

describe('rules lint', () => {
  it.each(cases)('%s', (name) => {
    const path = join(__dirname, name, 'expected.txt');
    if (process.env.UPDATE_CASES) writeFileSync(path, lint(name));
    expect(existsSync(path)).toBe(true);
    expect(lint(name)).toBe(readFileSync(path, 'utf8'));
  });

  it('leaves no hole of a sentence unfilled', () => {
    for (const name of cases)
      expect(readFileSync(join(__dirname, name, 'expected.txt'), 'utf8')).not.toMatch(
        /\{\{(expected|found|operator|function|other|where|fact)\}\}/,
      );
  });

  it('gives every finding a place and a code with a text in both languages', () => {
    for (const name of cases) {
      const lines = readFileSync(join(__dirname, name, 'expected.txt'), 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      expect(lines.length).toBeGreaterThanOrEqual(2);
      for (const line of lines) {
        expect(line).toMatch(/^pack\.json:\d+:\d+ /);
        expect(Object.keys(ALL_TEXTS)).toContain(/\[([\w-]+)\]$/.exec(line)?.[1]);
      }
    }
  });
});
