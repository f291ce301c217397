/** Which pack a range belongs to: the one most of whose captions it carries, among them a key field. */
import { readTable, type Matrix, type Reading } from '../../src/sheet';
import type { LoadedPack } from './packShelf';

/** Fewer captions in common are chance. */
const FEWEST = 4;

export interface Recognition {
  pack: string;
  hits: number;
  reading: Reading;
}

/** Best first; empty where nothing fits. `head` are the first rows of the range. */
export function recognise(head: Matrix, packs: readonly LoadedPack[]): Recognition[] {
  return packs
    .flatMap(({ id, specs }) => {
      const reading = readTable(head, specs);
      const fields = reading.report.columns.flatMap((column) => (column.field ? [column.field] : []));
      const hasKey = specs.some((spec) => spec.key && fields.includes(spec.name));
      return reading.table && hasKey && fields.length >= FEWEST ? [{ pack: id, hits: fields.length, reading }] : [];
    })
    .sort((a, b) => b.hits - a.hits);
}
