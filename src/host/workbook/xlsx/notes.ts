import type { CellKey, XlsxNote } from '../../../xlsx';
import type { WorkbookParts } from '../workbookParts';
import { cellArea } from '../area';

/** The notes of a sheet; threads of comments are no notes. */
export function notesOfSheet(workbook: WorkbookParts, sheet: string): Map<CellKey, XlsxNote> {
  return new Map(
    workbook.comments
      .list('note', sheet)
      .map(({ place, content, author }) => [
        `${place.area.startRow},${place.area.startColumn}` as CellKey,
        { text: content, author },
      ]),
  );
}

export function restoreNotes(workbook: WorkbookParts, sheet: string, notes: ReadonlyMap<CellKey, XlsxNote>): void {
  for (const [key, { text, author }] of notes) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    if (text === '') continue;
    const note = workbook.comments.add('note', { sheet, area: cellArea(row, column) }, text);
    note.author = author ?? note.author;
  }
}
