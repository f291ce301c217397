/** `patuh rules schema [PACK …]`: what editors complete packs with and the pages of docs/reference, made from what checks them. */
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Pack } from '../../../engine';
import { keysPage, lintPage, operatorsPage, packSchema, scorecardSchema } from '../../../author';
import { layoutSchema, reportsPage } from '../../../reports/author';
import { fill, type Language, type LocalText } from '../../../text';
import { openPacks } from '../../packs/openPack';
import { writeAside } from '../../source/output';
import { rulesFolder } from '../../packs/library';
import type { Spec } from '../../command/command';
import { defineCommand } from '../../run/define';
import { RULES, JSON_FLAG } from '../../command/options';

const WRITTEN: LocalText = { id: 'Ditulis: {{files}}.', en: 'Written: {{files}}.' };

const SPEC: Spec = {
  name: 'rules schema',
  words: '[PACK …]',
  about: {
    id: 'Membuat skema editor setiap pack; tanpa PACK juga skema bersama dan halaman rujukan.',
    en: 'Makes the editor schema of each pack; without PACK also the shared schemas and the reference pages.',
  },
  options: { rules: RULES, json: JSON_FLAG },
};

export const schema = defineCommand(SPEC, async ({ words, flags }, io) => {
  const files: string[] = [];
  for (const { folder, parsed } of await openPacks(words, io))
    if (parsed.pack) files.push(await writePackSchema(folder, parsed.pack, io.language));
  if (words.length === 0) files.push(...(await writeShared(rulesFolder(io), io.language)));
  const names = files.map((file) => relative(process.cwd(), file));
  io.out(
    flags.has('json') ? JSON.stringify({ files: names }) : fill(WRITTEN[io.language], { files: names.join(', ') }),
  );
  return 0;
});

/** The schema that knows the facts and words of one pack, beside its pack.json. */
export async function writePackSchema(folder: string, pack: Pack, language: Language): Promise<string> {
  const out = join(folder, 'pack.schema.json');
  await writeAside({ out, option: '--rules' }, language, jsonText(packSchema(pack)));
  return out;
}

async function writeShared(rules: string, language: Language): Promise<string[]> {
  const reference = join(rules, '..', 'docs', 'reference');
  await mkdir(reference, { recursive: true });
  const texts: [string, string][] = [
    [join(rules, 'pack.schema.json'), jsonText(packSchema())],
    [join(rules, 'scorecard.schema.json'), jsonText(scorecardSchema())],
    [join(rules, 'reports', 'report.schema.json'), jsonText(layoutSchema())],
    [join(reference, 'pack.md'), keysPage()],
    [join(reference, 'operators.md'), operatorsPage()],
    [join(reference, 'lint.md'), lintPage()],
    [join(reference, 'reports.md'), reportsPage()],
  ];
  for (const [out, text] of texts) await writeAside({ out, option: '--rules' }, language, text);
  return texts.map(([file]) => file);
}

function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 1) + '\n';
}
