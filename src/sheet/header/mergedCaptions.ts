/** A caption merged over several columns names each of them: the column that holds the values carries it. */
import { isBlank } from '../../grid';
import type { GridFacts } from '../grid/gridFacts';
import type { Matrix } from '../shared/types';
import type { Header } from './findHeader';

/** Rows below the captions that are looked at for values. */
const LOOK_BELOW = 200;

export function withMergedCaptions(header: Header, matrix: Matrix, { merges = [] }: GridFacts): Header {
  const captions = header.captions.flatMap((caption) => {
    const over = merges.find(
      ({ startRow, endRow, startColumn, endColumn }) =>
        startColumn === caption.column &&
        endColumn > startColumn &&
        startRow <= header.row &&
        endRow > header.row - header.rows,
    );
    if (!over) return [caption];
    const taken = new Set(header.captions.map(({ column }) => column));
    const free = Array.from({ length: over.endColumn - over.startColumn }, (_, i) => over.startColumn + 1 + i);
    const columns = [caption.column, ...free.filter((column) => !taken.has(column))];
    const filled = columns.filter((column) => holdsValues(matrix, header.row + 1, column));
    return (filled.length > 0 ? filled : [caption.column]).map((column) => ({
      ...caption,
      column,
      ...(column === caption.column ? {} : { merged: true }),
    }));
  });
  return { ...header, captions };
}

function holdsValues(matrix: Matrix, from: number, column: number): boolean {
  return matrix.slice(from, from + LOOK_BELOW).some((cells) => !isBlank(cells[column]));
}
