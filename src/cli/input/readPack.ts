/** Packs for the command line: by id from rules/, or by path; one that cannot run is refused in one sentence. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findingText, loadPack, type Pack, type ReadText } from '../../engine';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command';

const RULES = join(__dirname, '..', '..', '..', 'rules');

const NO_PACK: LocalText = {
  id: 'Paket aturan "{{found}}" tidak ada. Pilih {{known}}, atau tulis jalur ke sebuah pack.json.',
  en: 'There is no rule pack "{{found}}". Choose {{known}}, or give the path of a pack.json.',
};
const BROKEN: LocalText = {
  id: 'Paket aturan ini tidak dapat dijalankan. {{first}}',
  en: 'This rule pack cannot run. {{first}}',
};

export async function readPack(idOrPath: string, language: Language): Promise<Pack> {
  const isPath = /[\\/]|\.json$/.test(idOrPath);
  const path = isPath
    ? idOrPath.endsWith('.json')
      ? idOrPath
      : join(idOrPath, 'pack.json')
    : join(RULES, idOrPath, 'pack.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null)
    throw new UsageError(fill(NO_PACK[language], { found: idOrPath, known: (await packIds()).join(', ') }));
  const id = isPath ? basename(dirname(path)) : idOrPath;
  const { pack, findings } = await loadPack(id, vocabulariesBeside(path), text);
  if (pack) return pack;
  const [first] = findings;
  const where = first && { ...first, file: path };
  throw new UsageError(fill(BROKEN[language], { first: where ? findingText(where, language) : path }));
}

export async function packIds(): Promise<string[]> {
  return JSON.parse(await readFile(join(RULES, 'index.json'), 'utf8')) as string[];
}

/** All shipped packs by id. */
export async function allPacks(language: Language): Promise<Map<string, Pack>> {
  return new Map(await Promise.all((await packIds()).map(async (id) => [id, await readPack(id, language)] as const)));
}

/** A pack elsewhere may bring its own vocabularies beside its folder; the shipped ones fill the rest. */
function vocabulariesBeside(path: string): ReadText {
  const beside = join(dirname(path), '..');
  return (file) => readFile(join(beside, file), 'utf8').catch(() => readFile(join(RULES, file), 'utf8'));
}
