import { freshId } from '../../shared/freshId';
import type { XlsxThread } from '../../../xlsx';
import type { WorkbookParts } from '../workbookParts';
import { cellArea } from '../area';

/** Threads that another program wrote into the file; where both speak of a cell, they are newer than what was kept. */
export function restoreThreads(workbook: WorkbookParts, sheet: string, threads: readonly XlsxThread[]): void {
  for (const { cell, author, text, resolved, replies } of threads) {
    if (text === '') continue;
    const [row, column] = cell.split(',').map(Number) as [number, number];
    const place = { sheet, area: cellArea(row, column) };
    const kept = workbook.comments.at('comment', place);
    if (kept) workbook.comments.remove(kept.id);
    const thread = workbook.comments.add('comment', place, text);
    Object.assign(thread, { author: author || thread.author, resolved });
    for (const reply of replies)
      thread.replies.push({
        id: freshId(),
        content: reply.text,
        author: reply.author || thread.author,
      });
  }
}
