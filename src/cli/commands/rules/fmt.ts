/** `patuh rules fmt [PACK]`: one form for every pack. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatPack, lintText } from '../../../author';
import { fill, type LocalText } from '../../../text';
import { parseArguments } from '../../arguments';
import { openPacks, type OpenPack } from './openPack';
import type { Subcommand } from './subcommand';

const TEXT = {
  done: { id: '{{changed}} dari {{count}} pack dirapikan.', en: '{{changed}} of {{count}} packs formatted.' },
  untidy: {
    id: 'Belum rapi: {{packs}}. Rapikan: patuh rules fmt',
    en: 'Not in form: {{packs}}. Mend: patuh rules fmt',
  },
} satisfies Record<string, LocalText>;

const SCHEMA = './pack.schema.json';

export const fmt: Subcommand = {
  name: 'fmt',
  usage: 'rules fmt [PACK] [--check] [--json]',
  about: { id: 'Merapikan pack.', en: 'Formats packs.' },
  run: async (args, io) => {
    const { words, flags } = parseArguments(args, { values: {}, flags: ['json', 'check'] }, io.language);
    const packs = await openPacks(words, io.language);
    const changed: string[] = [];
    const checkOnly = flags.has('check');
    for (const open of packs) {
      if (!open.parsed.json) {
        io.err(open.parsed.findings.map((finding) => lintText(finding, io.language)).join('\n'));
        return 1;
      }
      if (await format(open, checkOnly)) changed.push(open.id);
    }
    io.out(
      flags.has('json')
        ? JSON.stringify({ packs: packs.map(({ id }) => id), changed })
        : checkOnly && changed.length > 0
          ? fill(TEXT.untidy[io.language], { packs: changed.join(', ') })
          : fill(TEXT.done[io.language], { changed: changed.length, count: packs.length }),
    );
    return checkOnly && changed.length > 0 ? 1 : 0;
  },
};

/** True where the file differed from its form. */
async function format({ folder, text, parsed }: OpenPack, checkOnly: boolean): Promise<boolean> {
  const formatted = formatPack({ ...(parsed.json!.value as Record<string, unknown>), $schema: SCHEMA });
  if (formatted === text) return false;
  if (!checkOnly) await writeFile(join(folder, 'pack.json'), formatted);
  return true;
}
