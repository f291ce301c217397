/** Whether a pack is the shipped one: figures of any other carry a mark. */
import type { Pack } from '../../engine';
import { closedPack } from '../../ledger';
import { fill, type Language, type LocalText } from '../../text';
import { shippedText } from './library';
import { readPack } from './readPack';

const known = new WeakMap<Pack, Promise<boolean>>();

/** Also where only a vocabulary beside it says otherwise. */
export function isOwn(pack: Pack): Promise<boolean> {
  const found = known.get(pack) ?? differs(pack);
  known.set(pack, found);
  return found;
}

async function differs(pack: Pack): Promise<boolean> {
  if ((await shippedText(pack.id)) === null) return true;
  const [mine, shipped] = await Promise.all([closedPack(pack), readPack(pack.id, { language: 'id' }).then(closedPack)]);
  return mine.digest !== shipped.digest;
}

/** One sentence for every pack that is not the shipped one. */
export async function ownNotes(packs: Iterable<Pack>, language: Language): Promise<string[]> {
  const notes: string[] = [];
  for (const pack of packs)
    if (await isOwn(pack)) notes.push(fill(OWN[language], { id: pack.id, version: pack.version }));
  return notes;
}

const OWN: LocalText = {
  id: 'ATURAN SENDIRI: {{id}} {{version}} bukan pack bawaan; angka dan putusan ini menurut aturan itu.',
  en: 'OWN RULES: {{id}} {{version}} is not the shipped pack; these figures and verdicts are by those rules.',
};
