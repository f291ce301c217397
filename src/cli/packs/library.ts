/** Where packs come from: a path, the folder of `--rules`, or the shipped ones. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { packIdsOf, type ReadText } from '../../packs';
import { fill, type LocalText } from '../../text';
import type { Io } from '../command/command';
import { HOME } from '../command/self';
import { UsageError } from '../command/usageError';

const NO_PACK: LocalText = {
  id: 'Pack aturan "{{found}}" tidak ada. Pilih {{known}}, atau tulis path ke sebuah pack.json. Pack dalam parcel atau buku kerja: --rules BERKAS.',
  en: 'There is no rule pack "{{found}}". Choose {{known}}, or give the path of a pack.json. A pack in a parcel or a workbook: --rules FILE.',
};
const NO_FOLDER: LocalText = {
  id: 'Folder --rules "{{folder}}" tidak dapat dibuka ({{why}}). Periksa namanya.',
  en: 'The folder --rules "{{folder}}" cannot be opened ({{why}}). Check its name.',
};

const NO_LIST: LocalText = {
  id: '{{path}} bukan daftar id pack dalam JSON. Tulis misalnya ["shift"], atau hapus: tanpa itu setiap folder berisi pack.json dibaca.',
  en: '{{path}} is no list of pack ids in JSON. Write for example ["shift"], or delete it: without it every folder with a pack.json is read.',
};

export type Asked = Pick<Io, 'language' | 'rules'>;

const SHIPPED = join(HOME, 'rules');

/** The folder that an author works in. */
export const rulesFolder = ({ rules }: Asked): string => rules ?? SHIPPED;

/** Ids in the order of their lists: one's own packs, then the shipped ones. */
export async function packIds(asked: Asked): Promise<string[]> {
  const own = asked.rules === undefined ? [] : await idsIn(asked.rules, asked);
  return [...new Set([...own, ...(await idsIn(SHIPPED, asked))])];
}

/** The shipped pack's own text; null where none of that id is shipped. An id in a file may be any text, no path. */
export const shippedText = async (id: string): Promise<string | null> =>
  /^[\w-]+$/.test(id) ? readFile(join(SHIPPED, id, 'pack.json'), 'utf8').catch(() => null) : null;

/** The text of a file of one's own folder, else of the shipped one; null where neither has it. */
export function readRules(file: string, { rules }: Asked): Promise<string | null> {
  const shipped = (): Promise<string | null> => readFile(join(SHIPPED, file), 'utf8').catch(() => null);
  return rules === undefined ? shipped() : readFile(join(rules, file), 'utf8').catch(shipped);
}

/** Digest of every pack, vocabulary and layout that a command could read. */
export async function rulesDigest({ rules }: Pick<Asked, 'rules'>): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [SHIPPED, ...(rules === undefined ? [] : [rules])]) {
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    for (const file of files.filter((name) => name.endsWith('.json')).sort())
      hash.update(file).update(await readFile(join(folder, file), 'utf8').catch(() => ''));
  }
  return hash.digest('hex');
}

export interface PackText {
  /** As asked for; of a path the name of its folder. */
  id: string;
  /** Asked for by its name, so that another pack in its place is refused; a path means the file, whatever is in it. */
  named: boolean;
  /** Folder of pack.json. */
  folder: string;
  path: string;
  text: string;
  /** A pack may bring its own vocabularies beside its folder; the shipped ones fill the rest. */
  vocabularies: ReadText;
}

/** @param idOrPath an id, the path of a pack.json, or of the folder that holds one */
export async function readPackText(idOrPath: string, asked: Asked): Promise<PackText> {
  const isPath = /[\\/]|\.json$/.test(idOrPath);
  const own = asked.rules === undefined ? '' : join(asked.rules, idOrPath, 'pack.json');
  const path = isPath
    ? join(idOrPath, idOrPath.endsWith('.json') ? '' : 'pack.json')
    : own && existsSync(own)
      ? own
      : join(SHIPPED, idOrPath, 'pack.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) {
    const known = (await packIds(asked)).join(', ');
    throw new UsageError(fill(NO_PACK[asked.language], { found: idOrPath, known }));
  }
  const folder = dirname(path);
  const id = isPath ? basename(resolve(folder)) : idOrPath;
  const beside = join(folder, '..');
  const shipped = (file: string): Promise<string> => readFile(join(SHIPPED, file), 'utf8');
  const vocabularies: ReadText = (file) => readFile(join(beside, file), 'utf8').catch(() => shipped(file));
  return { id, named: !isPath, folder, path, text, vocabularies };
}

function idsOf(list: string, folder: string, language: Asked['language']): string[] {
  let found: unknown = null;
  try {
    found = packIdsOf(list);
  } catch {
    // Said below.
  }
  if (Array.isArray(found) && found.every((id) => typeof id === 'string')) return found;
  throw new UsageError(fill(NO_LIST[language], { path: join(folder, 'index.json') }));
}

/** The ids that index.json lists; without it, every folder with a pack. */
async function idsIn(folder: string, { language }: Asked): Promise<string[]> {
  const list = await readFile(join(folder, 'index.json'), 'utf8').catch(() => null);
  if (list !== null) return idsOf(list, folder, language);
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(fill(NO_FOLDER[language], { folder, why: error.code ?? error.message }));
  });
  return entries.filter((id) => existsSync(join(folder, id, 'pack.json'))).sort();
}
