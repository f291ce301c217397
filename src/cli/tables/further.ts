/** The further tables a pack looks into, on the sheets of the files. */
import { fieldSpecs, type Pack } from '../../engine';
import { chooseFurther, furtherDoubt } from '../../packs';
import type { Mapping, SheetTable } from '../../sheet';
import type { Language, LocalText } from '../../text';
import type { Source } from '../source/source';
import { gatherTable } from './gatherTable';
import { fitsOf } from './sameForm';

export interface Further {
  /** By the pack's name for them; one that no file holds is left out, and its rules stay unknown. */
  tables: Record<string, SheetTable>;
  /** The sheets each was read from, for sentences. */
  places: Record<string, string>;
  /** What is in doubt about the choice of their sheets. */
  doubts: LocalText[];
}

/** Chosen as cells and pane choose them. @param sheets on which they may stand */
export async function furtherOf(
  pack: Pack,
  sheets: readonly Source[],
  {
    mapping,
    language,
    onSheet,
  }: { mapping: Mapping; language: Language; onSheet?: ((sheet: Source) => void) | undefined },
): Promise<Further> {
  const found: Further = { tables: {}, places: {}, doubts: [] };
  for (const { name, from, rivals } of chosenSheets(pack, sheets, mapping)) {
    const specs = fieldSpecs(pack, name);
    const blocks = fitsOf(from, [{ id: name, specs, mapping }]).get(name) ?? [];
    const whole = blocks.filter(({ apart }) => apart === undefined).map(({ sheet }) => sheet);
    if (whole.length === 0) continue;
    found.tables[name] = (await gatherTable(whole, { specs, mapping }, language, onSheet)).table;
    const [names, others] = [from, rivals].map((each) => each.map((sheet) => sheet.name));
    found.places[name] = names!.join(' + ');
    const doubt = furtherDoubt(pack, { name, from: names!, rivals: others! });
    if (doubt) found.doubts.push(doubt);
  }
  return found;
}

export function chosenSheets(pack: Pack, sheets: readonly Source[], mapping: Mapping) {
  const places = sheets.map((sheet) => ({
    where: sheet,
    head: sheet.facts.captions ? [sheet.facts.captions, ...sheet.head] : sheet.head,
    hidden: sheet.hidden,
  }));
  return chooseFurther(pack, places, mapping);
}
