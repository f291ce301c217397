/** Packs for the command line; one that cannot run is refused in one sentence. */
import type { Pack } from '../../engine';
import { loadPack, namedAs, packFindingText } from '../../packs';
import { fill, type LocalText } from '../../text';
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

/** All packs by id: those of `--rules`, and the shipped ones. */
export async function allPacks(asked: Asked): Promise<Map<string, Pack>> {
  const ids = await packIds(asked);
  return new Map(await Promise.all(ids.map(async (id) => [id, await readPack(id, asked)] as const)));
}
