/** Which pack a range belongs to: the one most of whose captions it carries, among them a key field. */
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
/** Only packs that know nearly as many captions are worth the look at the values. */
const CLOSE = 1;

export interface Recognition {
  pack: string;
  hits: number;
  reading: Reading;
}

/** Best first; empty where nothing fits. `head` are the first rows of the range. */
export function recognise(
  head: Matrix,
  packs: readonly Candidate[],
  mappingOf: (pack: string) => Mapping = () => NO_MAPPING,
): Recognition[] {
  return packs
    .flatMap(({ id, specs }) => {
      const reading = readTable(head, specs, { mapping: mappingOf(id) });
      const fields = reading.report.columns.flatMap((column) => (column.field ? [column.field] : []));
      const hasKey = specs.some((spec) => spec.key && fields.includes(spec.name));
      return reading.table && hasKey && fields.length >= FEWEST ? [{ pack: id, hits: fields.length, reading }] : [];
    })
    .sort((a, b) => b.hits - a.hits);
}

/** Packs that fit about as well as the best one once the values are looked at, too: ask, do not guess. */
export function rivalsOf(head: Matrix, found: readonly Recognition[], packs: readonly Candidate[]): string[] {
  const [best] = found;
  if (!best) return [];
  const close = packs.filter(({ id }) => found.some((other) => other.pack === id && best.hits - other.hits <= CLOSE));
  if (close.length < 2) return [];
  const table = recogniseTables(head, close).find(({ headerRow }) => headerRow === best.reading.table!.headerRow);
  return table ? [table.id, ...table.rivals].filter((id) => id !== best.pack) : [];
}
