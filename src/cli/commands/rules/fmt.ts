/** `patuh rules fmt [PACK]`: one form for every pack, and the editor's schema of its facts made anew. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatPack, lintText, packSchema } from '../../../author';
import { fill, type LocalText } from '../../../text';
import { parseArguments } from '../../arguments';
import { openPacks, type OpenPack } from './openPack';
import type { Subcommand } from './subcommand';

const TEXT = {
  done: { id: '{{changed}} dari {{count}} pack dirapikan.', en: '{{changed}} of {{count}} packs formatted.' },
} satisfies Record<string, LocalText>;

export const SCHEMA = './pack.schema.json';

export const fmt: Subcommand = {
  name: 'fmt',
  usage: 'rules fmt [PACK] [--check] [--json]',
  about: { id: 'Merapikan pack dan memperbarui skema editornya.', en: 'Formats packs and renews their editor schema.' },
  run: async (args, io) => {
    const { words, flags } = parseArguments(args, { values: {}, flags: ['json', 'check'] }, io.language);
    const packs = await openPacks(words, io.language);
    const changed: string[] = [];
    for (const open of packs) {
      if (!open.parsed.json) {
        io.err(open.parsed.findings.map((finding) => lintText(finding, io.language)).join('\n'));
        return 1;
      }
      if (await format(open, flags.has('check'))) changed.push(open.id);
    }
    io.out(
      flags.has('json')
        ? JSON.stringify({ packs: packs.map(({ id }) => id), changed })
        : fill(TEXT.done[io.language], { changed: changed.length, count: packs.length }),
    );
    return flags.has('check') && changed.length > 0 ? 1 : 0;
  },
};

/** True where a file differed from its form. */
async function format({ folder, text, parsed }: OpenPack, checkOnly: boolean): Promise<boolean> {
  const value = parsed.json!.value as Record<string, unknown>;
  const files: [string, string, string][] = [['pack.json', text, formatPack({ ...value, $schema: SCHEMA })]];
  if (parsed.pack) {
    const old = await readFile(join(folder, 'pack.schema.json'), 'utf8').catch(() => '');
    files.push(['pack.schema.json', old, JSON.stringify(packSchema(parsed.pack), null, 1) + '\n']);
  }
  const differing = files.filter(([, before, after]) => before !== after);
  if (!checkOnly) for (const [name, , after] of differing) await writeFile(join(folder, name), after);
  return differing.length > 0;
}
