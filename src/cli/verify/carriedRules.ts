/** Workbooks that carry rules of their own: whoever reads their tables is told. */
import { fillBoth, type LocalText } from '../../text';
import { shippedText } from '../packs/library';
import type { Source } from '../source/source';
import { ownRules } from './ownRules';

/** The sheets, with a note where their workbook carries rules that a command goes by only where it is told to. */
export async function withCarriedRules(sources: readonly Source[]): Promise<Source[]> {
  const notes = new Map<string, LocalText[]>();
  for (const { file, parts = [] } of sources) if (!notes.has(file)) notes.set(file, await carriedRules(parts));
  return sources.map((source) => ({ ...source, notes: [...source.notes, ...notes.get(source.file)!] }));
}

async function carriedRules(parts: readonly string[]): Promise<LocalText[]> {
  const own = await ownRules(parts, shippedText, []);
  const packs = own.map(({ id, version }) => `${id} ${version}`).join(', ');
  return own.length === 0 ? [] : [fillBoth(CARRIED, { packs })];
}

const CARRIED: LocalText = {
  id: 'Buku kerja ini membawa aturan sendiri ({{packs}}): angka panelnya menurut aturan itu, angka perintah ini hanya bila --rules menyebut buku kerja ini. "patuh verify" menyebut bedanya.',
  en: 'This workbook carries rules of its own ({{packs}}): the pane’s figures are by those, this command’s only where --rules names this workbook. "patuh verify" names the differences.',
};
