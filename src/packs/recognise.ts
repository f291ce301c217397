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
    const candidate = candidates.find((each) => each.id === id)!;
    const reading = readTable(head, candidate.specs, { mapping: candidate.mapping });
    return isKnown(reading, candidate)
      ? [{ pack: id, reading, close: id === best!.id || best!.rivals.includes(id) }]
      : [];
  });
}

/** A table of another pack on the same range; it is not read with the one that `recognise` finds. 0-based. */
export interface TableBeside {
  pack: string;
  headerRow: number;
  column: number;
}

export function tablesBeside(
  head: Matrix,
  packs: readonly Candidate[],
  mappingOf: (pack: string) => Mapping = () => NO_MAPPING,
): TableBeside[] {
  const candidates = packs.map(({ id, specs }) => ({ id, specs, mapping: mappingOf(id) }));
  const [best, ...others] = recogniseTables(head, candidates).sort((a, b) => b.hits - a.hits);
  return others.flatMap(({ id, headerRow, columns: [column] }) => {
    const candidate = candidates.find((each) => each.id === id)!;
    if (best!.fits.includes(id)) return [];
    const reading = readTable(head, candidate.specs, { headerRow, mapping: candidate.mapping });
    return isKnown(reading, candidate) ? [{ pack: id, headerRow, column }] : [];
  });
}

function isKnown({ table, report }: Reading, { specs }: Candidate): boolean {
  const fields = report.columns.flatMap(({ field }) => field ?? []);
  return table !== null && specs.some(({ key, name }) => key && fields.includes(name)) && fields.length >= FEWEST;
}
