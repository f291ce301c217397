/** Takes away the columns that Patuh wrote: columns of a table are deleted, cells beside a plain range emptied. */
import { batch } from './shared/batch';
import { shownAs } from './shared/cellText';
import { checkOpen } from './checks';
import { locate } from './listSources';
import { ownColumn, ownEnd, type Ours } from './ownColumns';
import type { OfficeApi, Source } from './shared/types';

export interface ColumnsRemoval {
  source: Source;
  headerRow: number;
  ours: Ours;
}

/** Returns how many columns were taken away; 0 where none of ours stand there. */
export async function removeColumns(api: OfficeApi, { source, headerRow, ours }: ColumnsRemoval): Promise<number> {
  return batch(
    api,
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(source.sheet).load('name');
      sheet.protection.load('protected');
      const now = await locate(context, source);
      checkOpen(sheet);
      const width = ours.captions[0]!.length;
      // A block beside its tables ends where its cells do, and ours may be its last.
      const captions = sheet.getRangeByIndexes(headerRow, now.column, 1, now.columns + width).load('values');
      await context.sync();
      const inside = source.kind === 'table' ? now.columns : 0;
      const row = captions.values[0]!;
      const at = ownColumn(row.slice(inside), now.column + inside, ours);
      if (at !== null) {
        const end = await ownEnd(context, source, { at, width, from: headerRow + 1, end: headerRow + 1, ours });
        sheet.getRangeByIndexes(headerRow, at, end - headerRow, width).clear('Contents');
      }
      // Each by itself: the user may have moved or deleted one of them.
      const own = row.slice(0, inside).filter((caption) => ours.captions.flat().includes(shownAs(caption)));
      for (const caption of own) context.workbook.tables.getItem(source.name).columns.getItem(String(caption)).delete();
      await context.sync();
      return own.length + (at === null ? 0 : width);
    },
    { place: source.name, undoGroup: true },
  );
}
