/** Which tables stand on a sheet, and which pack knows each of them best. */
import type { FieldSpec, Matrix } from './shared/types';
import { isBlank } from '../grid';
import type { GridFacts } from './grid/gridFacts';
import { NO_MAPPING, type Mapping } from './shared/mapping';
import { aliasIndex, claimsOn, type AliasIndex } from './header/aliasIndex';
import { headerCandidates, type HeaderCandidate } from './header/findHeader';
import { evidenceOf, sampleOf } from './header/valueEvidence';

export interface Candidate {
  /** The pack's id, or any name the caller knows the specs by. */
  id: string;
  specs: readonly FieldSpec[];
  mapping?: Mapping;
}

export interface RecognisedTable {
  /** The candidate that knows most of its captions. */
  id: string;
  /** 0-based row of its captions. */
  headerRow: number;
  /** 0-based columns of its captions, first and last. */
  columns: readonly [number, number];
  /** Captions it knows. */
  hits: number;
  /** All candidates that know its captions, the best first. */
  fits: string[];
  /** Those that know nearly as much as the best: ask, do not guess. */
  rivals: string[];
}

/** The first rows, and every row that follows an empty one: nowhere else does a table begin. */
const SEARCH_ROWS = 20;
/** Further tables are looked for this far down. */
export const DEEPEST_ROW = 2000;
/** Captions that make a table of rows right below another. */
const ENOUGH = 4;
/** Two candidates whose scores lie no further apart are close: one caption, with nothing in the values to tell them apart. */
const CLOSE = 1;
/** What the values of a column say for and against the field that claims its caption; a key they contradict says most. */
const WEIGHT = { for: 0.5, against: -1, none: 0 } as const;
const KEY_WEIGHT = { for: 1, against: -4, none: 0 } as const;

/** Tables from top to bottom and left to right. Rows and columns are 0-based. */
export function recogniseTables(
  matrix: Matrix,
  candidates: readonly Candidate[],
  { tables: named = [] }: GridFacts = {},
): RecognisedTable[] {
  const begun = named.flatMap(({ hasHeader, area }) => (hasHeader ? [area.startRow] : []));
  const rows = [...headerRows(matrix), ...begun.map((row): [number, number] => [row, row + 1])];
  const found = candidates.flatMap(({ id, specs, mapping }) => {
    const index = aliasIndex(specs, mapping ?? NO_MAPPING);
    const headers = rows.flatMap(([from, until]) => headerCandidates(matrix, index, from, until));
    return headers.map((header) => ({ id, header, score: header.hits + valueScore(matrix, header, index) }));
  });
  found.sort((a, b) => b.score - a.score || a.header.row - b.header.row);
  const tables: { table: RecognisedTable; header: HeaderCandidate; score: number }[] = [];
  for (const { id, header, score } of found) {
    const same = tables.find((other) => overlap(other.header, header));
    if (!same) tables.push({ header, score, table: described(id, header) });
    else {
      if (!same.table.fits.includes(id)) same.table.fits.push(id);
      if (isRival(same, { id, header, score })) same.table.rivals.push(id);
    }
  }
  return tables
    .map(({ table }) => table)
    .filter((table, _, all) => !all.some((above) => isRowOf(matrix, table, above)))
    .sort((a, b) => a.headerRow - b.headerRow || a.columns[0] - b.columns[0]);
}

/**
 * 0-based row of a pack's captions where they stand below the first rows, in which a reading looks for them, and more are
 * known than of any table above; undefined where a reading finds them itself.
 */
export function deepHeader(matrix: Matrix, specs: readonly FieldSpec[], mapping: Mapping): number | undefined {
  if (mapping.headerRow !== undefined || mapping.captions) return undefined;
  const tables = withoutPages(matrix, recogniseTables(matrix, [{ id: '', specs, mapping }]));
  const [best] = tables.sort((a, b) => b.hits - a.hits);
  return best && best.headerRow >= SEARCH_ROWS ? best.headerRow : undefined;
}

/** Without those that are further pages: their captions are those of a table above, and maybe a column more. */
export function withoutPages(matrix: Matrix, tables: readonly RecognisedTable[]): RecognisedTable[] {
  const captions = ({ headerRow }: RecognisedTable, [first, last]: RecognisedTable['columns']): string =>
    JSON.stringify(matrix[headerRow]!.slice(first, last + 1));
  const isPageOf = (table: RecognisedTable, above: RecognisedTable): boolean =>
    above.headerRow < table.headerRow &&
    above.id === table.id &&
    captions(above, above.columns) === captions(table, above.columns);
  return tables.filter((table) => !tables.some((above) => isPageOf(table, above)));
}

/** A cell that reads like a caption ("Valid", "Agent") behind a blank one is no table of its own: it stands in a row of the one above. */
function isRowOf(matrix: Matrix, table: RecognisedTable, above: RecognisedTable): boolean {
  const [first, last] = table.columns;
  const isInside = above.headerRow < table.headerRow && first <= above.columns[1] && above.columns[0] <= last;
  if (!isInside || table.hits >= ENOUGH || table.hits >= above.hits) return false;
  const between = matrix.slice(above.headerRow + 1, table.headerRow);
  return between.every((cells) => cells.some((cell) => !isBlank(cell)));
}

/** Values tell packs apart that share their captions: the kind of a caring call is one of two words, that of a tapping is any. */
function valueScore(matrix: Matrix, { row, captions }: HeaderCandidate, index: AliasIndex): number {
  const end = endOf(matrix, row, captions);
  return captions.reduce((sum, caption) => {
    const claims = claimsOn(caption, index);
    if (claims.length === 0) return sum;
    const sample = sampleOf(matrix, row + 1, caption.column, end);
    const weights = claims.map(({ field }) => {
      const spec = index.specs[field]!;
      return (spec.key ? KEY_WEIGHT : WEIGHT)[evidenceOf(sample, spec, false)];
    });
    return sum + Math.max(...weights);
  }, 0);
}

/** The first empty row below a table's rows: what stands below it may be another table, whose values say nothing of this one. */
function endOf(matrix: Matrix, header: number, captions: HeaderCandidate['captions']): number {
  const isEmpty = (row: number) => captions.every(({ column }) => isBlank(matrix[row]?.[column]));
  let row = header + 1;
  while (row < matrix.length && isEmpty(row)) row++;
  while (row < matrix.length && !isEmpty(row)) row++;
  return row;
}

function isRival(
  best: { table: RecognisedTable; header: HeaderCandidate; score: number },
  other: { id: string; header: HeaderCandidate; score: number },
): boolean {
  const { id, rivals } = best.table;
  return (
    other.id !== id &&
    !rivals.includes(other.id) &&
    best.score - other.score <= CLOSE &&
    best.header.row === other.header.row
  );
}

function described(id: string, { row, captions, hits }: HeaderCandidate): RecognisedTable {
  return {
    id,
    headerRow: row,
    columns: [captions[0]!.column, captions[captions.length - 1]!.column],
    hits,
    fits: [id],
    rivals: [],
  };
}

/** Two readings of one table: captions in nearly the same place. */
function overlap(a: HeaderCandidate, b: HeaderCandidate): boolean {
  if (Math.abs(a.row - b.row) > 1) return false;
  const columns = new Set(a.captions.map((caption) => caption.column));
  return b.captions.some((caption) => columns.has(caption.column));
}

/** Stretches of rows in which a header may stand, as [from, until). */
function headerRows(matrix: Matrix): [number, number][] {
  const stretches: [number, number][] = [[0, Math.min(SEARCH_ROWS, matrix.length)]];
  let afterGap = false;
  for (let row = SEARCH_ROWS; row < Math.min(matrix.length, DEEPEST_ROW); row++) {
    const empty = !matrix[row]?.some((cell) => !isBlank(cell));
    // A title may stand between the gap and the captions.
    if (!empty && afterGap) {
      const last = stretches[stretches.length - 1]!;
      if (row < last[1] && last[0] > 0) last[1] = row + 3;
      else stretches.push([row, row + 3]);
    }
    afterGap = empty;
  }
  return stretches;
}
