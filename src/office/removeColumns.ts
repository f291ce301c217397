/** Takes away the columns that Patuh wrote: columns of a table are deleted, cells beside a plain range emptied. */
import { batch } from './shared/batch';
import { shownAs } from './shared/cellText';
import { checkOpen } from './checks';
import { locate } from './listSources';
import { finished, isUnfinished, ownColumn, ownRuns, unfinished, type Ours } from './ownColumns';
import type { OfficeApi, Source } from './shared/types';

export interface ColumnsRemoval {
  source: Source;
  headerRow: number;
  ours: Ours;
}

/** Looks at what is left: rows are put in now and then, not in every moment. */
const LOOKS = 4;

/**
 * Returns how many columns were taken away; 0 where none of ours stand there. Cells that are not ours stay where they are.
 * @param unfinishedOnly only columns whose write never came to its end
 */
export async function removeColumns(
  api: OfficeApi,
  { source, headerRow, ours }: ColumnsRemoval,
  unfinishedOnly = false,
): Promise<number> {
  return batch(
    api,
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(source.sheet).load('name');
      sheet.protection.load('protected');
      const now = await locate(context, source);
      checkOpen(sheet);
      const width = ours.captions[0]!.length;
      const line = source.kind === 'table' ? now.row : await captionLine(context, sheet, headerRow, ours);
      // A block beside its tables ends where its cells do, and ours may be its last.
      const captions = sheet.getRangeByIndexes(line, now.column, 1, now.columns + width).load('values');
      await context.sync();
      const inside = source.kind === 'table' ? now.columns : 0;
      const row = captions.values[0]!;
      if (unfinishedOnly && !row.some((caption) => isUnfinished(shownAs(caption)))) return 0;
      const at = ownColumn(row.slice(inside), now.column + inside, ours);
      if (at !== null) {
        // All in one request: captions without their columns would be found by nobody.
        let runs: [number, number][] = [[line, 1], ...(await ownRuns(context, sheet, at, line + 1, ours))];
        for (let look = 0; look < LOOKS && runs.length > 0; look++) {
          for (const [from, rows] of runs) sheet.getRangeByIndexes(from, at, rows, width).clear('Contents');
          // A row put in at that moment has moved cells of ours from under the request.
          // office-doctor loop -- looked at again only where rows moved meanwhile
          runs = await ownRuns(context, sheet, at, line + 1, ours);
        }
      }
      // Each by itself: the user may have moved or deleted one of them.
      const own = row.slice(0, inside).filter((caption) => ours.captions.flat().includes(finished(shownAs(caption))));
      for (const caption of own) context.workbook.tables.getItem(source.name).columns.getItem(String(caption)).delete();
      await context.sync();
      return own.length + (at === null ? 0 : width);
    },
    { place: source.name, undoGroup: true },
  );
}

/** The row of the captions: rows may have been put in above it while the columns were being written. */
async function captionLine(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  headerRow: number,
  { captions }: Ours,
): Promise<number> {
  const used = sheet.getUsedRange(true);
  const found = captions.map(([first]) =>
    used.findOrNullObject(unfinished(first!), { completeMatch: true, matchCase: true }).load('rowIndex'),
  );
  await context.sync();
  return found.find((range) => !range.isNullObject)?.rowIndex ?? headerRow;
}
