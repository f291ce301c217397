/** `patuh rules lint [PACK]`: every finding with its place; exit 1 where there is one. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Finding } from '../../../engine';
import { lintPack, lintText, lintVocabulary } from '../../../author';
import { fill, type LocalText } from '../../../text';
import { parseArguments } from '../../arguments';
import { openPacks, RULES } from './openPack';
import type { Subcommand } from './subcommand';

const CLEAN: LocalText = {
  id: '{{count}} pack diperiksa, tidak ada temuan.',
  en: '{{count}} packs checked, no findings.',
};
const FOUND: LocalText = { id: '{{count}} temuan.', en: '{{count}} findings.' };

export const lint: Subcommand = {
  name: 'lint',
  usage: 'rules lint [PACK] [--json]',
  about: { id: 'Memeriksa pack sebelum dijalankan.', en: 'Checks packs before they run.' },
  run: async (args, io) => {
    const { words, flags } = parseArguments(args, { values: {}, flags: ['json'] }, io.language);
    const packs = await openPacks(words, io.language);
    const findings = packs.flatMap(({ parsed, file, examples }) => lintPack(parsed, file, examples));
    if (words.length === 0) findings.push(...(await lintVocabularies()));
    if (flags.has('json')) {
      io.out(
        JSON.stringify({
          packs: packs.map(({ id }) => id),
          findings: findings.map((finding) => ({ ...plain(finding), message: lintText(finding, io.language) })),
        }),
      );
    } else {
      for (const finding of findings) io.out(lintText(finding, io.language));
      io.out(
        findings.length === 0
          ? fill(CLEAN[io.language], { count: packs.length })
          : fill(FOUND[io.language], { count: findings.length }),
      );
    }
    return findings.length === 0 ? 0 : 1;
  },
};

function plain({ code, file, line, column, subject, pointer }: Finding) {
  return { code, file, line, column, subject, pointer };
}

async function lintVocabularies(): Promise<Finding[]> {
  const folder = join(RULES, 'vocabularies');
  const names = await readdir(folder).catch(() => []);
  const findings: Finding[] = [];
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    const path = join(folder, name);
    findings.push(...lintVocabulary(await readFile(path, 'utf8'), relative(process.cwd(), path)));
  }
  return findings;
}
