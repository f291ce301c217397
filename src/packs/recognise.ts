/** Which packs a range belongs to: those that know the captions of its tables best, as the sheet room ranks them, among them a key field. */
import {
  NO_MAPPING,
  readTable,
  recogniseTables,
  withoutPages,
  type Candidate,
  type Mapping,
  type Matrix,
  type Reading,
  type RecognisedTable,
} from '../sheet';

/** Fewer captions in common are chance, unless every caption and the cells below speak for it. */
const FEWEST = 4;
/** Of the cells in a column that must be understood for it. */
const SPEAKS = 0.6;
/** A header further down is found by nobody who looks at the first rows. */
const NEAR_TOP = 20;
/** Rows above captions that belong to them: a group, a title. */
const ABOVE = 2;

export interface Recognition {
  pack: string;
  reading: Reading;
  /** Knows about as much as the best, or is it: with several of these ask, do not guess. */
  close: boolean;
}

/** A table on a range, and the packs it may be of, the best first. */
export interface KnownTable {
  fits: Recognition[];
  /** 0-based cell of its first caption. */
  at: { row: number; column: number };
  /** The part of the range it is read from, 0-based; its rows go on to the range's end. Null where that is the whole. */
  part: { row: number; column: number; columns: number } | null;
}

/** Best first; empty where nothing fits. `head` are the first rows of the range. */
export const recognise = (
  head: Matrix,
  packs: readonly Candidate[],
  mappingOf?: (pack: string) => Mapping,
): Recognition[] => knownTables(head, packs, mappingOf)[0]?.fits ?? [];

/**
 * The tables of a range, the one first of which most is known. What stands further down in the same columns under captions of
 * the same pack is read with the table above.
 */
export function knownTables(
  head: Matrix,
  packs: readonly Candidate[],
  mappingOf: (pack: string) => Mapping = () => NO_MAPPING,
): KnownTable[] {
  const candidates = packs.map(({ id, specs }) => ({ id, specs, mapping: mappingOf(id) }));
  const tables = withoutPages(head, recogniseTables(head, candidates)).sort((a, b) => b.hits - a.hits);
  const known: (KnownTable & { table: RecognisedTable })[] = [];
  for (const table of tables) {
    const isFurther = known.some(
      ({ table: other, fits }) => fits.some(({ pack }) => pack === table.id) && touches(other, table),
    );
    if (isFurther) continue;
    const part = known.length > 0 || table.headerRow >= NEAR_TOP ? partOf(table, known.length === 0, head) : null;
    const cells = part ? cut(head, part) : head;
    const fits = table.fits.flatMap((id) => {
      const candidate = candidates.find((each) => each.id === id)!;
      const reading = readTable(cells, candidate.specs, { mapping: candidate.mapping });
      return isKnown(reading, candidate)
        ? [{ pack: id, reading, close: id === table.id || table.rivals.includes(id) }]
        : [];
    });
    if (fits.length > 0) known.push({ fits, at: { row: table.headerRow, column: table.columns[0] }, part, table });
  }
  return known.map(({ table: _, ...each }) => each);
}

const touches = (a: RecognisedTable, b: RecognisedTable): boolean =>
  a.columns[0] <= b.columns[1] && b.columns[0] <= a.columns[1];

function partOf({ headerRow, columns: [first, last] }: RecognisedTable, isFirst: boolean, head: Matrix) {
  const row = Math.max(0, headerRow - ABOVE);
  return isFirst
    ? { row, column: 0, columns: Math.max(...head.map((cells) => cells.length)) }
    : { row, column: first, columns: last - first + 1 };
}

const cut = (head: Matrix, { row, column, columns }: NonNullable<KnownTable['part']>): Matrix =>
  head.slice(row).map((cells) => cells.slice(column, column + columns));

function isKnown({ table, report }: Reading, { specs }: Candidate): boolean {
  const fields = report.columns.flatMap(({ field }) => field ?? []);
  const keys = specs.filter(({ key }) => key);
  if (!table || !keys.some(({ name }) => fields.includes(name))) return false;
  if (fields.length >= FEWEST) return true;
  const speaking = keys.filter(({ name, type }) => {
    const { values } = table.columns[name]!;
    const understood = values.filter((value) => value !== undefined && value !== null).length;
    return type !== 'text' && type !== 'id' && understood > 0 && understood >= values.length * SPEAKS;
  });
  return (
    report.columns.every(({ field, notes }) => field !== null || notes.includes('wholeRow')) &&
    keys.every(({ name }) => fields.includes(name)) &&
    speaking.length > 1
  );
}
