/** A caption merged over several columns names each of them: the column that holds the values carries it. */
import { isEmptyCell } from '../blank';
import type { GridFacts } from '../grid/gridFacts';
import type { Matrix } from '../types';
import type { Header } from '../readingReport';

/** Rows below the captions that are looked at for values. */
const LOOK_BELOW = 200;

export function withMergedCaptions(header: Header, matrix: Matrix, { merges = [] }: GridFacts): Header {
  const captions = header.captions.flatMap((caption) => {
    const over = merges.find(
      ({ startRow, endRow, startCol, endCol }) =>
        startCol === caption.column && endCol > startCol && startRow <= header.row && endRow > header.row - header.rows,
    );
    if (!over) return [caption];
    const taken = new Set(header.captions.map(({ column }) => column));
    const free = Array.from({ length: over.endCol - over.startCol }, (_, i) => over.startCol + 1 + i);
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
  return matrix.slice(from, from + LOOK_BELOW).some((cells) => !isEmptyCell(cells[column]));
}
