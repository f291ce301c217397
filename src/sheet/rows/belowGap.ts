/** What begins behind an empty row: the next page of a table, also under a title of its own, or another table. */
import { foldCaption, isBlank } from '../../grid';
import type { FieldSpec, Matrix } from '../shared/types';
import { isHeaderAgain } from './headerAgain';

/** Captions that the pack knows and that their own columns could not hold: as many are no record's words. */
const ENOUGH = 2;

export interface Table {
  captions: readonly { column: number; key: string }[];
  /** The field of each 0-based column that carries one. */
  known: ReadonlyMap<number, FieldSpec>;
  /** Whether the pack knows a caption. */
  isKnownCaption(text: string): boolean;
  /** The columns of days that a title names ("AGENT RESIGN"); undefined for one that the table lacks. */
  daysNamed(title: string): (number | undefined)[];
  /** Whether a word is one of its column's list. */
  isWord(column: number, text: string): boolean;
  peek(row: number): Matrix[number] | undefined;
}

/** The captions once more; under a title all of them, and the title must not say of the rows what their cells do not. */
export function isNextPage(cells: Matrix[number], row: number, titles: readonly string[], table: Table): boolean {
  const { captions, daysNamed } = table;
  if (!isHeaderAgain(cells, captions)) return false;
  if (titles.length === 0) return true;
  const isWhole = captions.every(({ column, key }) => foldCaption(String(cells[column] ?? '')) === key);
  return isWhole && !titles.some((title) => saysMore(daysNamed(title), row, table));
}

/** "AGENT RESIGN" over rows whose column RESIGN is empty, or is not there: they are not those of the table above. */
function saysMore(columns: readonly (number | undefined)[], row: number, { peek }: Table): boolean {
  return columns.length > 0 && columns.every((column) => column === undefined || isEmptyBelow(column, row, peek));
}

function isEmptyBelow(column: number, row: number, peek: Table['peek']): boolean {
  for (let below = row + 1; ; below++) {
    const cells = peek(below);
    if (!cells?.some((cell) => !isBlank(cell))) return true;
    if (!isBlank(cells[column])) return false;
  }
}

/** A row of captions and nothing else, several of which the pack knows, though they stand where this table holds something else. */
export function isOtherHeader(cells: Matrix[number], { known, isKnownCaption, isWord }: Table): boolean {
  let found = 0;
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    if (!isCaption(cell)) return false;
    const type = known.get(column)?.type;
    const mayHold = type === 'text' || (type === 'enum' && isWord(column, cell));
    if (!mayHold && isKnownCaption(cell)) found++;
  }
  return found >= ENOUGH;
}

/** Reads like a caption: a short text without a long number. */
export const isCaption = (cell: Matrix[number][number]): cell is string =>
  typeof cell === 'string' && cell.length <= 80 && !/\d{3}/.test(cell);
