/** `patuh rules lint [PACK]`: every finding with its place; exit 1 where there is one. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { vocabularyNames, type Finding } from '../../../engine';
import { lintPack, lintText, lintVocabulary, readClauses } from '../../../author';
import { fill, type LocalText } from '../../../text';
import { openPacks, type OpenPack } from '../../packs/openPack';
import { rulesFolder } from '../../packs/library';
import type { Spec } from '../../command/command';
import { defineCommand } from '../../run/define';
import { RULES, JSON_FLAG } from '../../command/options';

const CLEAN: LocalText = {
  id: '{{count}} pack diperiksa, tidak ada temuan.',
  en: '{{count}} packs checked, no findings.',
};
const FOUND: LocalText = { id: '{{count}} temuan.', en: '{{count}} findings.' };

const SPEC: Spec = {
  name: 'rules lint',
  words: '[PACK …]',
  about: { id: 'Memeriksa pack sebelum dijalankan.', en: 'Checks packs before they run.' },
  options: { rules: RULES, json: JSON_FLAG },
};

export const lint = defineCommand(SPEC, async ({ words, flags }, io) => {
  const packs = await openPacks(words, io);
  const found: (readonly Finding[])[] = [];
  for (const { parsed, file, examples, readText } of packs)
    found.push(lintPack(parsed, file, examples, await readClauses(readText)));
  const beside = words.length === 0 ? [join(rulesFolder(io), 'vocabularies')] : packs.map(besideOf);
  for (const folder of new Set(beside)) found.push(await lintVocabularies(folder, words.length === 0 ? null : packs));
  const findings = found.flat();
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
});

function plain({ code, file, line, column, subject, pointer }: Finding) {
  return { code, file, line, column, subject, pointer };
}

/** Where a pack's own vocabularies stand. */
const besideOf = ({ folder }: OpenPack): string => join(folder, '..', 'vocabularies');

/** @param packs only what these name; all where null */
async function lintVocabularies(folder: string, packs: readonly OpenPack[] | null): Promise<Finding[]> {
  const names = await readdir(folder).catch(() => []);
  const used = packs?.flatMap(({ parsed }) => vocabularyNames(parsed.json?.value)).map((name) => `${name}.json`);
  const findings: (readonly Finding[])[] = [];
  for (const name of names.filter((each) => each.endsWith('.json') && (!used || used.includes(each))).sort()) {
    const path = join(folder, name);
    findings.push(lintVocabulary(await readFile(path, 'utf8'), relative(process.cwd(), path)));
  }
  return findings.flat();
}
