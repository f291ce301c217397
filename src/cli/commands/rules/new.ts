/** `patuh rules new PACK`: a working skeleton to change step by step. */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parsePack } from '../../../engine';
import { skeleton } from '../../../author';
import { fill, type Language, type LocalText } from '../../../text';
import { UsageError } from '../../command/usageError';
import { writeAside } from '../../source/output';
import { rulesFolder } from '../../packs/library';
import { writePackSchema } from './schema';
import type { Spec } from '../../command/command';
import { defineCommand, misused } from '../../run/define';
import { RULES, JSON_FLAG } from '../../command/options';

const TEXT = {
  badName: {
    id: 'Nama "{{found}}" tidak cocok. Pakai huruf kecil, angka dan tanda hubung, misalnya wfm-shift.',
    en: 'The name "{{found}}" does not fit. Use small letters, digits and hyphens, for example wfm-shift.',
  },
  exists: {
    id: 'Folder {{folder}} sudah berisi pack.json. Pilih nama lain.',
    en: 'The folder {{folder}} already holds a pack.json. Choose another name.',
  },
  made: {
    id: 'Dibuat: {{folder}}/pack.json dan examples.csv. Lanjutkan: patuh rules test {{name}}',
    en: 'Made: {{folder}}/pack.json and examples.csv. Go on: patuh rules test {{name}}',
  },
} satisfies Record<string, LocalText>;

const SPEC: Spec = {
  name: 'rules new',
  words: 'PACK',
  about: { id: 'Membuat kerangka pack yang langsung jalan.', en: 'Makes a skeleton of a pack that works at once.' },
  options: { rules: RULES, json: JSON_FLAG },
};

export const create = defineCommand(SPEC, async ({ words, flags }, io) => {
  const { language } = io;
  const [name] = words;
  if (name === undefined) throw misused(SPEC, language);
  const isPath = /[\\/]/.test(name);
  const id = basename(name);
  if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new UsageError(fill(TEXT.badName[language], { found: id }));
  const folder = isPath ? name : join(rulesFolder(io), name);
  const { pack, examples } = skeleton(id);
  await mkdir(folder, { recursive: true });
  const inFolder = (name: string) => ({ out: join(folder, name), option: '--rules' });
  const once = fill(TEXT.exists[language], { folder });
  await writeAside({ ...inFolder('pack.json'), once }, language, pack);
  await writeAside(inFolder('examples.csv'), language, examples);
  await writePackSchema(folder, parsePack(pack, { file: 'pack.json' }).pack!, language);
  if (!isPath) await enlist(id, rulesFolder(io), language);
  io.out(
    flags.has('json')
      ? JSON.stringify({ folder, files: ['pack.json', 'examples.csv', 'pack.schema.json'] })
      : fill(TEXT.made[language], { folder, name }),
  );
  return 0;
});

/** rules/index.json lists the packs the product offers. */
async function enlist(id: string, rules: string, language: Language): Promise<void> {
  const path = join(rules, 'index.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  // Without a list, a folder offers every pack that it holds.
  if (text === null) return;
  const ids = JSON.parse(text) as string[];
  if (ids.includes(id)) return;
  const listed = JSON.stringify([...ids, id]).replaceAll(',', ', ') + '\n';
  await writeAside({ out: path, option: '--rules' }, language, listed);
}
