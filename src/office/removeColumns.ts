/** Takes away the columns that Patuh wrote: cells beside a plain range are emptied, columns of a table emptied and deleted. */
import { cellAddress } from '../grid';
import type { RawCell } from '../sheet';
import { checkOpen } from './checks';
import { emptyCaptions, emptyWords, foreignLines, putLinesBack, type OwnCells } from './emptyOwn';
import { locate } from './listSources';
import { finished, isOwnCaption, isUnfinished, ownColumn, unfinished, type Ours } from './ownColumns';
import { batch } from './shared/batch';
import { shownAs } from './shared/cellText';
import { OfficeProblem } from './shared/officeProblem';
import type { OfficeApi, Source } from './shared/types';

export interface ColumnsRemoval {
  source: Source;
  headerRow: number;
  ours: Ours;
  /** The sheet column that names the records; the source's first where nobody says. */
  keys?: number | undefined;
  /** How many rows below the captions hold records; all of the source's where nobody says. */
  records?: number | undefined;
  /** What names the last of them: rows may have come above it since. */
  lastKey?: RawCell;
}

/** `kept`: a cell that is not ours keeps the columns of its table, emptied of ours. */
interface TakenAway {
  count: number;
  kept: OfficeProblem | null;
}

/** Returns how many columns were taken away; 0 where none of ours stand there. A cell that is not ours keeps its column, and refuses. */
export async function removeColumns(api: OfficeApi, removal: ColumnsRemoval): Promise<number> {
  const { count, kept } = await takeAway(api, removal);
  if (kept) throw kept;
  return count;
}

/** @param unfinishedOnly only columns whose write never came to its end */
export const takeAway = (api: OfficeApi, removal: ColumnsRemoval, unfinishedOnly = false): Promise<TakenAway> =>
  batch(api, (context) => takeOwn(context, removal, unfinishedOnly), { place: removal.source.name, undoGroup: true });

/** Takes away what is ours; cells that are not stay where they are. */
export async function takeOwn(
  context: Excel.RequestContext,
  removal: ColumnsRemoval,
  unfinishedOnly = false,
): Promise<TakenAway> {
  const { source, headerRow, ours, keys: named, lastKey } = removal;
  const { records = source.row + source.rows - headerRow - 1 } = removal;
  const sheet = context.workbook.worksheets.getItem(source.sheet).load('name');
  sheet.protection.load('protected');
  const width = ours.captions[0]!.length;
  // In one answer with where the table stands: columns that another pane adds in between would seem to stand outside of it.
  const head = source.kind === 'table' ? headAndBeside(context, source, width) : null;
  const now = await locate(context, source);
  checkOpen(sheet);
  const line = head ? now.row : await captionLine(context, sheet, headerRow, ours);
  // A block beside its tables ends where its cells do, and ours may be its last.
  const captions = head ?? sheet.getRangeByIndexes(line, now.column, 1, now.columns + width).load('values');
  if (!head) await context.sync();
  const row = captions.values[0]!.map(shownAs);
  if (unfinishedOnly && !row.some(isUnfinished)) return { count: 0, kept: null };
  const inside = source.kind === 'table' ? now.columns : 0;
  const own = { sheet, ours, keys: named ?? now.column };
  const outside = ownColumn(row.slice(inside), now.column + inside, ours);
  if (outside !== null) {
    const cells = { ...own, columns: Array.from({ length: width }, (_, k) => outside + k) };
    const from = line + 1;
    await emptyWords(context, cells, { from, to: from + records, lastKey: shownAs(lastKey) });
    // Last: words of ours without their captions would be found by nobody.
    await emptyCaptions(context, cells, line);
  }
  // Each by itself: the user may have moved or deleted one of them.
  const within = row
    .slice(0, inside)
    .flatMap((name, k) => (known(ours, name) ? [{ name, column: now.column + k }] : []));
  const kept = within.length === 0 ? null : await deleteOwn(context, own, now, within);
  return { count: kept ? 0 : within.length + (outside === null ? 0 : width), kept };
}

/** The captions of a table and so many cells to its right. */
const headAndBeside = (context: Excel.RequestContext, { name }: Source, width: number): Excel.Range =>
  context.workbook.tables.getItem(name).getHeaderRowRange().getResizedRange(0, width).load('values');

const known = ({ captions }: Ours, name: string): boolean => captions.flat().includes(finished(name));

/**
 * Reasons whose verdicts somebody deleted: by nothing could a cell of somebody else's be told from ours, so whatever stands there
 * keeps the column.
 */
const NOTHING_KNOWN: Ours = { captions: [], words: [] };

/** Empties and deletes columns of a table. Where somebody else's cell stands in one they stay, and their first caption says so. */
async function deleteOwn(
  context: Excel.RequestContext,
  removal: Omit<OwnCells, 'columns'>,
  { name, sheet, column: left, row, rows }: Source,
  within: readonly { name: string; column: number }[],
): Promise<OfficeProblem | null> {
  const table = context.workbook.tables.getItem(name);
  const drop = (): void => within.forEach((each) => table.columns.getItem(each.name).delete());
  const verdicts = within.find((each) => isOwnCaption(each.name, removal.ours));
  const own = verdicts ? removal : { ...removal, ours: NOTHING_KNOWN };
  const ordered = verdicts ? [verdicts, ...within.filter((each) => each !== verdicts)] : within;
  const columns = ordered.map(({ column }) => column);
  await emptyWords(context, { ...own, columns }, { from: row + 1, to: row + rows });
  for (const last of [false, true]) {
    const keys = table.columns
      .getItemAt(own.keys - left)
      .getDataBodyRange()
      .load('values');
    const read = ordered.map((each) => {
      const column = table.columns.getItem(each.name).load('index');
      const range = column.getDataBodyRange().load('values,formulas,numberFormat,rowIndex,columnIndex');
      return { ...each, place: column, range };
    });
    if (last) drop();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a look, and the request that deletes
    await context.sync();
    const ranges = read.map(({ range }) => range);
    const [found] = foreignLines(ranges, own.ours);
    if (found === undefined) continue;
    if (last) {
      for (const { name: caption, place } of [...read].sort((a, b) => a.place.index - b.place.index))
        table.columns.add(place.index, undefined, caption);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- only where something is to go back
      await context.sync();
      const back = ranges.map((range) => ({ range, row: range.rowIndex, column: range.columnIndex }));
      // office-doctor loop -- as above
      await putLinesBack(context, own, foreignLines(ranges, own.ours), back, keys);
    }
    if (verdicts)
      table.columns.getItem(verdicts.name).getHeaderRowRange().values = [[unfinished(finished(verdicts.name))]];
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the loop ends here
    await context.sync();
    const filled = ranges.find(({ values }) => shownAs(values[found]![0]) !== '')!;
    return new OfficeProblem('cellFilled', {
      place: `${sheet}!${cellAddress(filled.rowIndex + found, filled.columnIndex)}`,
      found: shownAs(filled.values[found]![0]),
    });
  }
  return null;
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
