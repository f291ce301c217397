/** The next page of a table behind an empty row, also under a title of its own. */
import { foldCaption, isBlank } from '../../grid';
import { IN_SIGHT } from '../shared/inSight';
import type { Matrix } from '../shared/types';
import { isHeaderAgain } from './headerAgain';

export interface Table {
  captions: readonly { column: number; key: string }[];
  /** The columns of days that a title names ("AGENT RESIGN"); undefined for one that the table lacks. */
  daysNamed(title: string): (number | undefined)[];
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
  for (let below = row + 1; below <= row + IN_SIGHT; below++) {
    const cells = peek(below);
    if (!cells?.some((cell) => !isBlank(cell))) return true;
    if (!isBlank(cells[column])) return false;
  }
  return true;
}
