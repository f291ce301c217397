/** `patuh rules fmt [PACK]`: one form for every pack. */
import { join } from 'node:path';
import { formatPack, lintText } from '../../../author';
import { fill, type Language, type LocalText } from '../../../text';
import { writeAside } from '../../source/output';
import { openPacks, type OpenPack } from '../../packs/openPack';
import type { Spec } from '../../command/command';
import { defineCommand } from '../../run/define';
import { RULES, JSON_FLAG } from '../../command/options';

const TEXT = {
  done: { id: '{{changed}} dari {{count}} pack dirapikan.', en: '{{changed}} of {{count}} packs formatted.' },
  tidy: { id: '{{count}} pack sudah rapi.', en: '{{count}} packs are in form.' },
  untidy: {
    id: 'Belum rapi: {{packs}}. Rapikan: patuh rules fmt {{asked}}',
    en: 'Not in form: {{packs}}. Mend: patuh rules fmt {{asked}}',
  },
} satisfies Record<string, LocalText>;

const SCHEMA = './pack.schema.json';

const SPEC: Spec = {
  name: 'rules fmt',
  words: '[PACK …]',
  about: { id: 'Merapikan pack.', en: 'Formats packs.' },
  options: {
    check: {
      about: {
        id: 'hanya memeriksa; keluar dengan 1 bila ada yang belum rapi',
        en: 'only compares; exits with 1 where one is not in form',
      },
    },
    rules: RULES,
    json: JSON_FLAG,
  },
};

export const fmt = defineCommand(SPEC, async ({ words, flags }, io) => {
  const packs = await openPacks(words, io);
  const changed: string[] = [];
  const checkOnly = flags.has('check');
  for (const open of packs) {
    if (!open.parsed.json) {
      io.err(open.parsed.findings.map((finding) => lintText(finding, io.language)).join('\n'));
      return 1;
    }
    if (await format(open, checkOnly, io.language)) changed.push(open.id);
  }
  io.out(
    flags.has('json')
      ? JSON.stringify({ packs: packs.map(({ id }) => id), changed })
      : checkOnly
        ? fill(TEXT[changed.length > 0 ? 'untidy' : 'tidy'][io.language], {
            packs: changed.join(', '),
            asked: packs.flatMap(({ id, asked }) => (changed.includes(id) ? [asked] : [])).join(' '),
            count: packs.length,
          })
        : fill(TEXT.done[io.language], { changed: changed.length, count: packs.length }),
  );
  return checkOnly && changed.length > 0 ? 1 : 0;
});

/** True where the file differed from its form. */
async function format({ folder, text, parsed }: OpenPack, checkOnly: boolean, language: Language): Promise<boolean> {
  const formatted = formatPack({ ...(parsed.json!.value as Record<string, unknown>), $schema: SCHEMA });
  if (formatted === text) return false;
  if (!checkOnly) await writeAside({ out: join(folder, 'pack.json'), option: '--rules' }, language, formatted);
  return true;
}
