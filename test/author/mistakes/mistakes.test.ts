/** Each mistake of the list is caught: by its code, in its place, with a sentence in both languages; and the base is clean. */
import { lintPack, lintText, proofText, provePack, type Proved } from '../../../src/author';
import { parsePack, placed, type Finding } from '../../../src/engine';
import { LANGUAGES } from '../../../src/text';
import { BASE } from './base';
import { MISTAKES, type Mistake } from './mistakes';

const FILE = 'tiket/pack.json';

type Json = Record<string, unknown>;

function withMistake([, at, put]: Mistake): string {
  const pack = structuredClone(BASE) as unknown as Json;
  const keys = at.slice(1).split('/');
  const last = keys.pop()!;
  const parent = keys.reduce((value, key) => value[key] as Json, pack);
  if (put === undefined) delete parent[last];
  else parent[last] = put;
  return JSON.stringify(pack, null, 2);
}

/** What lint says, and, where the pack runs, what proof says. */
function found(text: string): { finding: Finding; say: (language: 'id' | 'en') => string }[] {
  const parsed = parsePack(text, { file: FILE });
  const linted = lintPack(parsed, FILE, null, ['W-03 1.2.5a']).map((finding) => ({
    finding,
    say: (language: 'id' | 'en') => lintText(finding, language),
  }));
  const proved = parsed.pack ? provePack(parsed.pack, null).findings : [];
  return [
    ...linted.filter(({ finding }) => finding.code !== 'no-examples'),
    ...proved.map((one) => {
      const finding: Proved = { ...one, ...placed(one, parsed.json!, FILE) };
      return { finding, say: (language: 'id' | 'en') => proofText(finding, language) };
    }),
  ];
}

describe('mistakes of authors', () => {
  it('are not found where none is made', () => {
    expect(found(JSON.stringify(BASE)).map(({ say }) => say('en'))).toEqual([]);
  });

  it('are a list of 160', () => {
    expect(MISTAKES.length).toBeGreaterThanOrEqual(160);
    expect(new Set(MISTAKES.map(([title]) => title)).size).toBe(MISTAKES.length);
  });

  it.each(MISTAKES.map((mistake) => [mistake[0], mistake] as const))('%s', (_, mistake) => {
    const [, at, , code, where = at] = mistake;
    const all = found(withMistake(mistake));
    const hit = all.find(({ finding }) => finding.code === code && finding.pointer.startsWith(where));
    expect(hit ? code : all.map(({ finding }) => `${finding.code} ${finding.pointer}`)).toBe(code);
    for (const language of LANGUAGES) {
      expect(hit!.say(language)).toMatch(/^tiket\/pack\.json:\d+:\d+ .+\. ?.*\[[\w-]+\]$/);
      expect(hit!.say(language)).not.toMatch(/\{\{(?:found|expected|other|fact|operator|option|type)\}\}|undefined/);
    }
  });
});
