/** Every table of a sheet, with the pack that knows it best. */
import { fieldSpecs, type Pack } from '../../engine';
import { recogniseTables, type Mapping } from '../../sheet';
import type { Source } from '../source/source';
import { blocksOf } from './blocks';

export interface KnownTable {
  pack: Pack;
  /** The sheet as far as it is this table's. */
  sheet: Source;
  /** 0-based. */
  headerRow: number;
}

/** From top to bottom; captions that stand again further down are the table's next page. */
export function tablesOn(source: Source, packs: readonly Pack[], mapping: Mapping): KnownTable[] {
  const known = packs.map((pack) => ({ id: pack.id, pack, specs: fieldSpecs(pack), mapping }));
  const { captions } = source.facts;
  const tables = recogniseTables(captions ? [captions, ...source.head] : source.head, known, source.facts.grid);
  const found = known.flatMap(({ id, pack, specs }): KnownTable[] => {
    const own = tables.filter((table) => table.id === id);
    if (own.length === 0) return [];
    if (captions) return [{ pack, sheet: source, headerRow: source.facts.headerRow! }];
    const blocks = blocksOf(source, own, specs);
    return blocks.map(({ sheet }) => ({ pack, sheet, headerRow: sheet.facts.headerRow ?? own[0]!.headerRow }));
  });
  return found.sort((a, b) => a.headerRow - b.headerRow);
}
