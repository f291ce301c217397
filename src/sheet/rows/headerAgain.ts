/** The captions once more among the records, as pages and pasted exports repeat them. */
import { foldCaption, isBlank, isWordCharacter } from '../../grid';
import type { RawCell } from '../shared/types';

export function isHeaderAgain(
  cells: readonly RawCell[],
  captions: readonly { column: number; key: string }[],
): boolean {
  let same = 0;
  let filled = 0;
  for (const { column, key } of captions) {
    const cell = cells[column];
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string') return false;
    filled++;
    if (mayFoldTo(cell, key) && foldCaption(cell) === key) same++;
    else if (filled - same > 1) return false;
  }
  return same >= 2 && same >= filled - 1;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** A look at the first letter spares the folding of nearly all cells. */
function mayFoldTo(cell: string, key: string): boolean {
  const code = cell.charCodeAt(0);
  if (!isWordCharacter(code)) return true;
  return (isDigit(code) ? code : code | 32) === key.charCodeAt(0);
}
