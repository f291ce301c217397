/** Takes away the columns that Patuh wrote: columns of a table are deleted, cells beside a plain range emptied. */
import { batch } from './shared/batch';
import { shownAs } from './shared/cellText';
import { checkOpen } from './checks';
import { locate } from './listSources';
import { OfficeProblem } from './shared/officeProblem';
import { finished, isUnfinished, ownColumn, ownEnd, ownRuns, unfinished, type Ours } from './ownColumns';
import type { OfficeApi, Source } from './shared/types';

export interface ColumnsRemoval {
  source: Source;
  headerRow: number;
  ours: Ours;
}

/** Looks at what is left: rows are put in now and then, not in every moment. */
const LOOKS = 4;

/** Returns how many columns were taken away; 0 where none of ours stand there. A cell that is not ours keeps its column, and refuses. */
export async function removeColumns(api: OfficeApi, removal: ColumnsRemoval): Promise<number> {
  const { count, kept } = await takeAway(api, removal);
  if (kept) throw kept;
  return count;
}

/**
 * Takes away what is ours. Cells that are not stay where they are; in a table they keep our columns, emptied, and `kept` says so.
 * @param unfinishedOnly only columns whose write never came to its end
 */
export async function takeAway(
  api: OfficeApi,
  { source, headerRow, ours }: ColumnsRemoval,
  unfinishedOnly = false,
): Promise<{ count: number; kept: OfficeProblem | null }> {
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
      const none = { count: 0, kept: null };
      if (unfinishedOnly && !row.some((caption) => isUnfinished(shownAs(caption)))) return none;
      const clear = async (at: number, head: readonly [number, number][]): Promise<void> => {
        // All in one request: captions without their columns would be found by nobody.
        let runs = [...head, ...(await ownRuns(context, sheet, at, line + 1, ours))];
        for (let look = 0; look < LOOKS && runs.length > 0; look++) {
          for (const [from, rows] of runs) sheet.getRangeByIndexes(from, at, rows, width).clear('Contents');
          // A row put in at that moment has moved cells of ours from under the request.
          // office-doctor loop -- looked at again only where rows moved meanwhile
          runs = await ownRuns(context, sheet, at, line + 1, ours);
        }
      };
      const outside = ownColumn(row.slice(inside), now.column + inside, ours);
      if (outside !== null) await clear(outside, [[line, 1]]);
      const within = ownColumn(row.slice(0, inside), now.column, ours);
      if (within !== null) {
        const span = { at: within, width, from: line + 1, end: now.row + now.rows, ours };
        const kept = await ownEnd(context, source, span).then(() => null, onlyFilled);
        if (kept) {
          sheet.getRangeByIndexes(line, within, 1, 1).values = [
            [unfinished(finished(shownAs(row[within - now.column])))],
          ];
          await clear(within, []);
          return { ...none, kept };
        }
      }
      // Each by itself: the user may have moved or deleted one of them.
      const own = row.slice(0, inside).filter((caption) => ours.captions.flat().includes(finished(shownAs(caption))));
      for (const caption of own) context.workbook.tables.getItem(source.name).columns.getItem(String(caption)).delete();
      await context.sync();
      return { count: own.length + (outside === null ? 0 : width), kept: null };
    },
    { place: source.name, undoGroup: true },
  );
}

const onlyFilled = (problem: unknown): OfficeProblem => {
  if (problem instanceof OfficeProblem && problem.code === 'cellFilled') return problem;
  throw problem;
};

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
