/** `patuh rules parcel PACK`: a pack with all it needs in one sealed file; and such a file, or a workbook's packs, as a folder again. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { vocabularyNames, type Pack } from '../../../engine';
import { testExamples } from '../../../author';
import { sealParcel, type PackFiles } from '../../../packs';
import { layoutNeeds, parseLayout } from '../../../reports';
import { fill, type LocalText } from '../../../text';
import type { Io, Spec } from '../../command/command';
import { defineCommand, misused } from '../../run/define';
import { JSON_FLAG, RULES } from '../../command/options';
import { UsageError } from '../../command/usageError';
import { readPackText } from '../../packs/library';
import { openRunnable } from '../../packs/openPack';
import { allPacks } from '../../packs/readPack';
import { writeAside } from '../../source/output';
import { layOut, packFilesIn } from '../../packs/rulesFrom';

const SPEC: Spec = {
  name: 'rules parcel',
  words: 'PACK | rules parcel PARCEL.json|BOOK.xlsx',
  about: {
    id: 'Menyegel pack dengan kosakata, contoh dan laporannya dalam satu berkas; atau membukanya lagi menjadi folder.',
    en: 'Seals a pack with its vocabularies, examples and reports in one file; or opens one into a folder again.',
  },
  options: {
    by: { value: 'WHO', example: '"SPV 001"', about: { id: 'siapa yang menyegel', en: 'who seals it' } },
    out: {
      value: 'FILE.json|FOLDER',
      example: 'shift.parcel.json',
      about: {
        id: 'berkas parcel, atau folder tujuan saat membuka',
        en: 'the parcel, or the folder where one is opened',
      },
    },
    rules: RULES,
    json: JSON_FLAG,
  },
  needs: ['out'],
};

export const parcel = defineCommand(SPEC, async ({ words, values, flags }, io) => {
  const [name] = words;
  const { out, by } = values;
  if (name === undefined || out === undefined) throw misused(SPEC, io.language);
  const opens = /\.(json|xls[xm])$/i.test(name) && !name.endsWith('pack.json');
  if (opens) {
    const files = await packFilesIn(name, io.language);
    if (await stat(out).catch(() => null)) throw new UsageError(fill(TEXT.exists[io.language], { out }));
    await layOut(files, out);
    io.out(
      flags.has('json')
        ? JSON.stringify({ folder: out, files: Object.keys(files) })
        : fill(TEXT.opened[io.language], { out, count: Object.keys(files).length }),
    );
    return 0;
  }
  if (!by) throw misused(SPEC, io.language, TEXT.noBy);
  const { pack, folder, examples } = await openRunnable(name, io);
  if (examples && testExamples(pack, examples.examples).length > 0)
    throw new UsageError(fill(TEXT.examples[io.language], { id: name }));
  const files = await filesOf(name, pack, folder, io);
  const sealed = await sealParcel({ id: pack.id, version: pack.version, by, at: new Date().toISOString(), files });
  const text = JSON.stringify(sealed, null, 1) + '\n';
  await writeAside({ out, option: '--out' }, io.language, text);
  const { id, version, digest } = sealed;
  const names = Object.keys(sealed.files);
  io.out(
    flags.has('json')
      ? JSON.stringify({ out, id, version, digest, files: names })
      : fill(TEXT.made[io.language], { out, id, version, digest, files: names.join(', ') }),
  );
  return 0;
});

/** What stands in the pack's folder, the vocabularies it names, and reports beside it that read its table. */
async function filesOf(name: string, pack: Pack, folder: string, io: Io): Promise<PackFiles> {
  const { id } = pack;
  const { text, vocabularies } = await readPackText(name, io);
  const files: Record<string, string> = { [`${id}/pack.json`]: text };
  const own = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of own.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    if (/^(examples(-[\w-]+)?\.csv|scorecards\/[\w-]+\.json)$/.test(path))
      files[`${id}/${path}`] = await readFile(join(folder, path), 'utf8');
  }
  for (const word of vocabularyNames(JSON.parse(text)))
    files[`vocabularies/${word}.json`] = await vocabularies(`vocabularies/${word}.json`);
  return { ...files, ...(await reportsBeside(pack, folder, io)) };
}

async function reportsBeside(pack: Pack, folder: string, io: Io): Promise<PackFiles> {
  const beside = join(folder, '..', 'reports');
  const packs = new Map([...(await allPacks(io)), [pack.id, pack]]);
  const found: Record<string, string> = {};
  for (const name of (await readdir(beside).catch(() => [])).filter((each) => each.endsWith('.json'))) {
    const text = await readFile(join(beside, name), 'utf8');
    const { layout } = parseLayout(text, { file: name, packs });
    if (layout && layoutNeeds(layout).some((need) => need.pack === pack.id)) found[`reports/${name}`] = text;
  }
  return found;
}

const TEXT = {
  noBy: {
    id: 'Sebutkan siapa yang menyegel dengan --by, misalnya --by "SPV 001". Pemakaian: {{usage}}',
    en: 'Say who seals it with --by, for example --by "SPV 001". Usage: {{usage}}',
  },
  examples: {
    id: 'Contoh pack ini belum semuanya sesuai. Lihat: patuh rules test {{id}}',
    en: 'Not all examples of this pack come out right. See: patuh rules test {{id}}',
  },
  exists: {
    id: '{{out}} sudah ada. Pilih folder lain, supaya tidak ada yang tertimpa.',
    en: '{{out}} is there already. Choose another folder, so that nothing is overwritten.',
  },
  opened: { id: '{{count}} berkas dibuka di {{out}}.', en: '{{count}} files opened in {{out}}.' },
  made: {
    id: '{{id}} {{version}} disegel di {{out}}: {{files}}. Kode pemeriksa: {{digest}}',
    en: '{{id}} {{version}} sealed in {{out}}: {{files}}. Digest: {{digest}}',
  },
} satisfies Record<string, LocalText>;
