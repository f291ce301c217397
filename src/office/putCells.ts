/** Puts values into single cells of one row, formats first: a text cell must be text before its digits arrive. */
import { formatFor, TEXT_FORMAT, valueFor } from './shared/cellText';
import type { CellWrite } from './shared/types';

const GENERAL = 'General';

/** Queues the writes; the caller syncs. `formats` are the row's present number formats from `firstColumn` on. */
export function putCells(
  cellAt: (column: number) => Excel.Range,
  writes: readonly CellWrite[],
  formats: readonly unknown[],
  firstColumn: number,
): void {
  for (const write of writes) {
    const cell = cellAt(write.column);
    const format = formatFor(write.as);
    const present = formats[write.column - firstColumn];
    // The team's own format stays; only a cell without one gets ours. A new row may not have inherited it yet.
    const plain = present === undefined || present === null || present === '' || present === GENERAL;
    const wanted = plain ? (format ?? GENERAL) : String(present);
    if (wanted !== GENERAL) cell.numberFormat = [[wanted]];
    cell.values = [[valueFor(write, wanted === TEXT_FORMAT)]];
  }
}
