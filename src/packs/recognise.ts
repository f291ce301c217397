/** Which pack a range belongs to: the one that knows its captions best, as the sheet room ranks them, among them a key field. */
import {
  NO_MAPPING,
  readTable,
  recogniseTables,
  type Candidate,
  type Mapping,
  type Matrix,
  type Reading,
} from '../sheet';

/** Fewer captions in common are chance. */
const FEWEST = 4;

export interface Recognition {
  pack: string;
  reading: Reading;
  /** Knows about as much as the best, or is it: with several of these ask, do not guess. */
  close: boolean;
}

/** Best first; empty where nothing fits. `head` are the first rows of the range. */
export function recognise(
  head: Matrix,
  packs: readonly Candidate[],
  mappingOf: (pack: string) => Mapping = () => NO_MAPPING,
): Recognition[] {
  const candidates = packs.map(({ id, specs }) => ({ id, specs, mapping: mappingOf(id) }));
  const [best] = recogniseTables(head, candidates).sort((a, b) => b.hits - a.hits);
  return (best?.fits ?? []).flatMap((id) => {
    const { specs, mapping } = candidates.find((candidate) => candidate.id === id)!;
    const reading = readTable(head, specs, { mapping });
    const fields = reading.report.columns.flatMap((column) => (column.field ? [column.field] : []));
    const hasKey = specs.some((spec) => spec.key && fields.includes(spec.name));
    if (!reading.table || !hasKey || fields.length < FEWEST) return [];
    return [{ pack: id, reading, close: id === best!.id || best!.rivals.includes(id) }];
  });
}
