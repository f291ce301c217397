/** A pack as its author works on it: its text, its findings, its examples, and the files they stand in. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { loadPack, type Pack, type ParsedPack, type ReadText } from '../../../engine';
import type { ExampleSet } from '../../../author';
import { fill, type Language, type LocalText } from '../../../text';
import { UsageError } from '../../command';
import { packIds } from '../../input/readPack';
import { readExamples } from './readExamples';

export const RULES = join(__dirname, '..', '..', '..', '..', 'rules');

const NO_PACK: LocalText = {
  id: 'Paket aturan "{{found}}" tidak ada. Pilih {{known}}, atau tulis jalur ke sebuah pack.json.',
  en: 'There is no rule pack "{{found}}". Choose {{known}}, or give the path of a pack.json.',
};

export interface OpenPack {
  id: string;
  /** Folder of pack.json and examples.csv. */
  folder: string;
  /** Path of pack.json as findings show it. */
  file: string;
  text: string;
  parsed: ParsedPack;
  /** Null where there is no examples.csv, or the pack cannot run. */
  examples: ExampleSet | null;
}

export async function openPack(idOrPath: string, language: Language): Promise<OpenPack> {
  const isPath = /[\\/]|\.json$/.test(idOrPath);
  const path = isPath
    ? idOrPath.endsWith('.json')
      ? idOrPath
      : join(idOrPath, 'pack.json')
    : join(RULES, idOrPath, 'pack.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null)
    throw new UsageError(fill(NO_PACK[language], { found: idOrPath, known: (await packIds()).join(', ') }));
  const folder = dirname(path);
  const file = relative(process.cwd(), path) || path;
  const id = basename(folder);
  const parsed = await loadPack(id, beside(folder), text, file);
  const examples = parsed.pack ? await readExamples(folder, parsed.pack, language) : null;
  return { id, folder, file, text, parsed, examples };
}

/** The pack named on the command line, or all shipped packs. */
export async function openPacks(words: readonly string[], language: Language): Promise<OpenPack[]> {
  const names = words.length > 0 ? words : await packIds();
  const packs: OpenPack[] = [];
  for (const name of names) packs.push(await openPack(name, language));
  return packs;
}

/** A pack that can run, or a sentence that sends its author to lint. */
export async function openRunnable(idOrPath: string, language: Language): Promise<OpenPack & { pack: Pack }> {
  const open = await openPack(idOrPath, language);
  if (!open.parsed.pack)
    throw new UsageError(
      fill(NOT_RUNNABLE[language], { file: open.file, count: open.parsed.findings.length, id: idOrPath }),
    );
  return { ...open, pack: open.parsed.pack };
}

const NOT_RUNNABLE: LocalText = {
  id: '{{file}} tidak dapat dijalankan ({{count}} temuan). Lihat: patuh rules lint {{id}}',
  en: '{{file}} cannot run ({{count}} findings). See: patuh rules lint {{id}}',
};

/** A pack elsewhere may bring its own vocabularies beside its folder; the shipped ones fill the rest. */
function beside(folder: string): ReadText {
  return (file) => readFile(join(folder, '..', file), 'utf8').catch(() => readFile(join(RULES, file), 'utf8'));
}
