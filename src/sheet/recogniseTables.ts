/** Which tables stand on a sheet, and which pack knows each of them best. */
import type { FieldSpec, Matrix } from './types';
import { isEmptyCell } from './blank';
import { NO_MAPPING, type Mapping } from './mapping';
import { aliasIndex } from './header/aliasIndex';
import { headerCandidates, type HeaderCandidate } from './header/findHeader';

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
  /** Captions it knows, and captions there are. */
  hits: number;
  captions: number;
  /** Other candidates that know as many: ask, do not guess. */
  rivals: string[];
}

/** The first rows, and every row that follows an empty one: nowhere else does a table begin. */
const SEARCH_ROWS = 20;
/** Further tables are looked for this far down. */
const DEEPEST_ROW = 2000;

/** Tables from top to bottom and left to right. Rows and columns are 0-based. */
export function recogniseTables(matrix: Matrix, candidates: readonly Candidate[]): RecognisedTable[] {
  const rows = headerRows(matrix);
  const found = candidates.flatMap(({ id, specs, mapping }) => {
    const index = aliasIndex(specs, mapping ?? NO_MAPPING);
    return rows.flatMap(([from, until]) =>
      headerCandidates(matrix, index, from, until).map((header) => ({ id, header })),
    );
  });
  found.sort((a, b) => b.header.hits - a.header.hits || a.header.row - b.header.row);
  const tables: { table: RecognisedTable; header: HeaderCandidate }[] = [];
  for (const { id, header } of found) {
    const same = tables.find((other) => overlap(other.header, header));
    if (!same) tables.push({ header, table: described(id, header) });
    else if (
      same.table.id !== id &&
      same.table.hits === header.hits &&
      same.header.row === header.row &&
      !same.table.rivals.includes(id)
    )
      same.table.rivals.push(id);
  }
  return tables.map(({ table }) => table).sort((a, b) => a.headerRow - b.headerRow || a.columns[0] - b.columns[0]);
}

function described(id: string, { row, captions, hits }: HeaderCandidate): RecognisedTable {
  return {
    id,
    headerRow: row,
    columns: [captions[0]!.column, captions[captions.length - 1]!.column],
    hits,
    captions: captions.length,
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
    const empty = !matrix[row]?.some((cell) => !isEmptyCell(cell));
    // A title may stand between the gap and the captions.
    if (!empty && afterGap) stretches.push([row, row + 3]);
    afterGap = empty;
  }
  return stretches;
}
