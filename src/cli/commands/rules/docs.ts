/** `patuh rules docs [PACK] --out DIR`: a page a pack and language. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packPage } from '../../../author';
import { fill, LANGUAGES, type LocalText } from '../../../text';
import { parseArguments } from '../../arguments';
import { UsageError } from '../../command';
import { openRunnable } from './openPack';
import { packIds } from '../../input/readPack';
import type { Subcommand } from './subcommand';

const TEXT = {
  usage: { id: 'Tulis: {{usage}}', en: 'Write: {{usage}}' },
  written: { id: '{{count}} halaman ditulis di {{folder}}.', en: '{{count}} pages written to {{folder}}.' },
} satisfies Record<string, LocalText>;

export const docs: Subcommand = {
  name: 'docs',
  usage: 'rules docs [PACK] --out DIR [--json]',
  about: {
    id: 'Menulis pack sebagai halaman untuk dibaca orang, dalam dua bahasa.',
    en: 'Writes packs as pages for people, in two languages.',
  },
  run: async (args, io) => {
    const { words, values, flags } = parseArguments(
      args,
      { values: { out: 'docs/packs' }, flags: ['json'] },
      io.language,
    );
    if (values.out === undefined) throw new UsageError(fill(TEXT.usage[io.language], { usage: docs.usage }));
    await mkdir(values.out, { recursive: true });
    const files: string[] = [];
    for (const id of words.length > 0 ? words : await packIds()) {
      const { pack } = await openRunnable(id, io.language);
      for (const language of LANGUAGES) {
        const file = join(values.out, `${pack.id}.${language}.md`);
        await writeFile(file, packPage(pack, language));
        files.push(file);
      }
    }
    io.out(
      flags.has('json')
        ? JSON.stringify({ files })
        : fill(TEXT.written[io.language], { count: files.length, folder: values.out }),
    );
    return 0;
  },
};
