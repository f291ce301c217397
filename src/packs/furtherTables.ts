/** The further tables that a pack's rules look into, known by their captions. */
import { fieldSpecs, type Pack } from '../engine';
import { readTable, recogniseTables, type Matrix } from '../sheet';

export interface FurtherTable {
  /** As the pack names it. */
  name: string;
  /** Captions it knows, and captions there are. */
  hits: number;
  captions: number;
}

/** Those of a pack that stand in the first rows of a sheet, with every column they are looked up by. */
export function furtherTablesIn(head: Matrix, pack: Pack): FurtherTable[] {
  return Object.entries(pack.tables ?? {}).flatMap(([name, { fields }]) => {
    const specs = fieldSpecs(pack, name);
    const keys = Object.keys(fields).filter((field) => fields[field]!.key);
    const [best] = recogniseTables(head, [{ id: name, specs }]).sort((a, b) => b.hits - a.hits);
    if (!best) return [];
    const found = readTable(head, specs, { headerRow: best.headerRow }).table?.columns ?? {};
    return keys.every((key) => found[key]?.source) ? [{ name, hits: best.hits, captions: best.captions }] : [];
  });
}
