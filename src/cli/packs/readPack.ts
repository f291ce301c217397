/** Packs for the command line; one that cannot run is refused in one sentence. */
import type { Pack } from '../../engine';
import { loadPack, namedAs, packFindingText } from '../../packs';
import { fill, type LocalText } from '../../text';
import type { Io } from '../command/command';
import { UsageError } from '../command/usageError';
import { packIds, readPackText, type Asked } from './library';

const BROKEN: LocalText = {
  id: 'Pack aturan ini tidak dapat dijalankan. {{first}}',
  en: 'This rule pack cannot run. {{first}}',
};

export async function readPack(idOrPath: string, asked: Asked): Promise<Pack> {
  const { id, named, path, text, vocabularies } = await readPackText(idOrPath, asked);
  const parsed = await loadPack(id, vocabularies, text);
  const { pack, findings } = named ? namedAs(id, parsed) : parsed;
  if (pack) return pack;
  const [first] = findings;
  const where = first && { ...first, file: path };
  throw new UsageError(fill(BROKEN[asked.language], { first: where ? packFindingText(where, asked.language) : path }));
}

/** All packs by id: those of `--rules`, and the shipped ones. One that cannot run is left out, and said on stderr. */
export async function allPacks(io: Asked & Pick<Io, 'err'>): Promise<Map<string, Pack>> {
  const { packs, left } = await runnablePacks(io);
  for (const sentence of left) io.err(sentence);
  return packs;
}

const LEFT: LocalText = {
  id: '{{why}} Pack "{{id}}" tidak ikut dikenali; yang lain berjalan terus. Periksa dengan: patuh rules lint {{id}}',
  en: '{{why}} The pack "{{id}}" is not looked for; the others go on. Check it with: patuh rules lint {{id}}',
};

/** The same, with the sentences on those left out: a broken pack stops nobody who asks for another one. */
export async function runnablePacks(asked: Asked): Promise<{ packs: Map<string, Pack>; left: string[] }> {
  const packs = new Map<string, Pack>();
  const left: string[] = [];
  const read = async (id: string): Promise<Pack | UsageError> =>
    readPack(id, asked).catch((error: unknown) => {
      if (error instanceof UsageError) return error;
      throw error;
    });
  const ids = await packIds(asked);
  for (const [i, found] of (await Promise.all(ids.map(read))).entries()) {
    const id = ids[i]!;
    if (found instanceof UsageError) left.push(fill(LEFT[asked.language], { why: found.message, id }));
    else packs.set(id, found);
  }
  return { packs, left };
}
