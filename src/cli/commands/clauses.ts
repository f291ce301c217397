/** `patuh clauses`: writes docs/clauses.md from rules/coverage.json, or says that it is out of date. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fill, type LocalText } from '../../text';
import { readClauseBook } from '../clauses/coverage';
import { renderClauses } from '../clauses/renderClauses';
import { UsageError, type Command } from '../command';

const ROOT = join(__dirname, '..', '..', '..');
const PAGE = join(ROOT, 'docs', 'clauses.md');

const WRITTEN: LocalText = {
  id: 'docs/clauses.md ditulis: {{count}} klausul.',
  en: 'docs/clauses.md written: {{count}} clauses.',
};
const CURRENT: LocalText = { id: 'docs/clauses.md sudah sesuai.', en: 'docs/clauses.md is up to date.' };
const STALE: LocalText = {
  id: 'docs/clauses.md tidak sesuai rules/coverage.json. Jalankan: npm run patuh -- clauses',
  en: 'docs/clauses.md does not match rules/coverage.json. Run: npm run patuh -- clauses',
};
const UNKNOWN: LocalText = {
  id: 'Argumen "{{found}}" tidak dikenal. Pilih: --check.',
  en: 'There is no argument "{{found}}". Choose: --check.',
};

export const command: Command = {
  name: 'clauses',
  usage: 'clauses [--check]',
  about: {
    id: 'Menulis docs/clauses.md: setiap klausul dan yang melayaninya; --check hanya memeriksa.',
    en: 'Writes docs/clauses.md: every clause and what serves it; --check only compares.',
  },
  run: async (args, io) => {
    const odd = args.find((arg) => arg !== '--check');
    if (odd !== undefined) throw new UsageError(fill(UNKNOWN[io.language], { found: odd }));
    const book = await readClauseBook(join(ROOT, 'rules'));
    const text = renderClauses(book);
    if (args.includes('--check')) {
      const current = (await readFile(PAGE, 'utf8').catch(() => '')) === text;
      io.out((current ? CURRENT : STALE)[io.language]);
      return current ? 0 : 1;
    }
    await writeFile(PAGE, text);
    io.out(fill(WRITTEN[io.language], { count: Object.keys(book.coverage).length }));
    return 0;
  },
};
