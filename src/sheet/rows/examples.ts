/** Rows, tables and sheets that show how a form is filled in: they are no records where the form's own stand beside them. */
import { isBlank } from '../../grid';
import type { Matrix } from '../shared/types';

const EXAMPLE = /(?<!\p{L})(?:contoh(?:nya)?|example|dummy|latihan|simulasi)(?!\p{L})/iu;
/** Rows over the captions in which a table's title stands. */
const MOST_ABOVE = 3;

/** "CONTOH PENGISIAN", of a sheet's name or of the title over a table. */
export const saysExample = (text: string | null): boolean => text !== null && EXAMPLE.test(text);

/** The one text that stands right above a table; null where there is none. @param headerRow 0-based row of its captions */
export function titleAbove(matrix: Matrix, headerRow: number): string | null {
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - MOST_ABOVE); row--) {
    const filled = (matrix[row] ?? []).filter((cell) => !isBlank(cell));
    if (filled.length > 1) return null;
    if (typeof filled[0] === 'string') return filled[0];
  }
  return null;
}

/** "Contoh: IN000001 | INDIHOME | …": how a form is to be filled in. */
export function isExample(cells: Matrix[number], columns: readonly number[]): boolean {
  const first = columns.map((column) => cells[column]).find((cell) => !isBlank(cell));
  return typeof first === 'string' && /^\W*(contoh|cth|misal(nya)?|example|e\.g)\b/i.test(first);
}
