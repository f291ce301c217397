/** `patuh clauses`: writes docs/clauses.md from rules/coverage.json, or says that it is out of date. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fill, type LocalText } from '../../text';
import { readClauseBook } from '../clauses/coverage';
import { renderClauses } from '../clauses/renderClauses';
import { UsageError } from '../command/usageError';
import type { Spec } from '../command/command';
import { defineCommand } from '../run/define';
import { ABOUT } from './about';
import { HOME } from '../command/self';

const PAGE = join(HOME, 'docs', 'clauses.md');

const WRITTEN: LocalText = {
  id: 'docs/clauses.md ditulis: {{count}} klausul.',
  en: 'docs/clauses.md written: {{count}} clauses.',
};
const CURRENT: LocalText = { id: 'docs/clauses.md sudah sesuai.', en: 'docs/clauses.md is up to date.' };
const STALE: LocalText = {
  id: 'docs/clauses.md tidak sesuai rules/coverage.json. Jalankan: npm run patuh -- clauses',
  en: 'docs/clauses.md does not match rules/coverage.json. Run: npm run patuh -- clauses',
};
const SPEC: Spec = {
  name: 'clauses',
  words: '',
  about: ABOUT.clauses,
  options: {
    check: {
      about: { id: 'hanya memeriksa; keluar dengan 1 bila usang', en: 'only compares; exits with 1 where it is stale' },
    },
  },
};

export const command = defineCommand(SPEC, async ({ words, flags }, io) => {
  const [odd] = words;
  if (odd !== undefined) throw new UsageError(fill(UNKNOWN[io.language], { found: odd }));
  const book = await readClauseBook(join(HOME, 'rules'));
  const text = renderClauses(book);
  if (flags.has('check')) {
    const current = (await readFile(PAGE, 'utf8').catch(() => '')) === text;
    io.out((current ? CURRENT : STALE)[io.language]);
    return current ? 0 : 1;
  }
  await writeFile(PAGE, text);
  io.out(fill(WRITTEN[io.language], { count: Object.keys(book.coverage).length }));
  return 0;
});

const UNKNOWN: LocalText = {
  id: 'Argumen "{{found}}" tidak dikenal. Pilih: --check.',
  en: 'There is no argument "{{found}}". Choose: --check.',
};
