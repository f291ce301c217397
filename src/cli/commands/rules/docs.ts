/** `patuh rules docs [PACK] --out DIR`: a page a pack and language. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packPage } from '../../../author';
import { fill, LANGUAGES, type LocalText } from '../../../text';
import { openRunnable } from '../../packs/openPack';
import { writeAside } from '../../source/output';
import { packIds } from '../../packs/library';
import type { Spec } from '../../command/command';
import { defineCommand, misused } from '../../run/define';
import { RULES, JSON_FLAG } from '../../command/options';

const TEXT = {
  written: { id: '{{count}} halaman ditulis di {{folder}}.', en: '{{count}} pages written to {{folder}}.' },
} satisfies Record<string, LocalText>;

const SPEC: Spec = {
  name: 'rules docs',
  words: '[PACK …]',
  about: {
    id: 'Menulis pack sebagai halaman untuk dibaca orang, dalam dua bahasa.',
    en: 'Writes packs as pages for people, in two languages.',
  },
  options: {
    out: { value: 'DIR', example: 'docs/packs', about: { id: 'folder tujuan', en: 'the folder they are written to' } },
    rules: RULES,
    json: JSON_FLAG,
  },
  needs: ['out'],
};

export const docs = defineCommand(SPEC, async ({ words, values, flags }, io) => {
  if (values.out === undefined) throw misused(SPEC, io.language);
  await mkdir(values.out, { recursive: true });
  const files: string[] = [];
  for (const id of words.length > 0 ? words : await packIds(io)) {
    const { pack } = await openRunnable(id, io);
    for (const language of LANGUAGES) {
      const file = join(values.out, `${pack.id}.${language}.md`);
      await writeAside({ out: file, option: '--out' }, io.language, packPage(pack, language));
      files.push(file);
    }
  }
  io.out(
    flags.has('json')
      ? JSON.stringify({ files })
      : fill(TEXT.written[io.language], { count: files.length, folder: values.out }),
  );
  return 0;
});
