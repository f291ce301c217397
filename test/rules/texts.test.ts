import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/text';
import { open, PACK_IDS, RULES } from './shipped';

/** A name only the pack's author knows, such as no_surat_dinas. */
const TECHNICAL = /\b[a-z0-9]+_[a-z0-9_]+\b/;
const HOLES = /\{\{[^}]*\}\}/g;

it.each(PACK_IDS)('what %s tells people names fields as their forms do', async (id) => {
  const { pack } = await open(id);
  const texts = pack.rules.flatMap(({ name, event: { params } }) =>
    LANGUAGES.flatMap((language) => [
      [name, params.message[language]],
      [name, params.fix[language]],
    ]),
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter(([, text]) => TECHNICAL.test(text!.replace(HOLES, '')))).toEqual([]);
});

it.each(PACK_IDS)('what %s tells people uses the words of docs/glossary.md', async (id) => {
  const { pack } = await open(id);
  const page = readFileSync(join(RULES, '..', 'docs', 'glossary.md'), 'utf8');
  const retired = Array.from(page.matchAll(/^\| (.+) \| .+ \|$/gm), (row) => row[1]!).slice(2);
  expect(retired).toContain('tahun genap');
  const texts = pack.rules.flatMap(({ event: { params } }) => [params.message.id, params.fix.id]);
  expect(texts.filter((text) => retired.some((word) => text.toLowerCase().includes(word.toLowerCase())))).toEqual([]);
});
