/**
 * Writes columns at the right of a table, as its own, or beside a sheet's records, chunk by chunk. The place is looked at
 * first: columns of ours from before are written anew, and any other filled cell in the way refuses the whole write.
 */
import { cellAddress } from '../grid';
import type { RawCell } from '../sheet';
import { putRowsBack, typedCells, type RowCells } from './putRowsBack';
import { batch } from './shared/batch';
import { checkOpen } from './checks';
import { emptyWords, isOwnLine } from './emptyOwn';
import { shownAs, valueFor } from './shared/cellText';
import { locate } from './listSources';
import { OfficeProblem, stopIfAborted } from './shared/officeProblem';
import { finished, isOwnCaption, isUnfinished, ownColumn, ownEnd, unfinished, type Ours } from './ownColumns';
import { takeAway, takeOwn, type ColumnsRemoval } from './removeColumns';
import { checkSeen, compareSeen, type SeenColumn } from './seenColumn';
import type { CellHint } from './selectCell';
import type { Journal, NewColumn, OfficeApi, ReadOptions, Source } from './shared/types';

/** On the web a request over 5 MB fails; a character is at most three bytes. Few large writes are faster than many. */
const CHARACTERS_PER_WRITE = 1_000_000;
const ROWS_PER_WRITE = 20_000;

export interface ColumnsWrite {
  source: Source;
  headerRow: number;
  columns: readonly NewColumn[];
  ours?: Ours;
  /** The column that names the records; where it holds something else by now nothing is written. */
  seen?: SeenColumn;
  /** What the first caption of a table's columns says while it is selected. Beside a range it would outlive the columns. */
  hint?: CellHint;
}

type Values = (string | number | boolean)[][];

/** Whether a write that breaks off now would leave something of its own behind. */
interface Progress {
  begun: boolean;
}

/**
 * Returns the address of the first caption written. `columns[i].values[k]` goes to sheet row `headerRow + 1 + k`.
 * Columns are never half new: until their last request the first caption says that they are not finished, and where that
 * request does not come, all of them are taken away.
 */
export async function writeColumns(
  api: OfficeApi,
  write: ColumnsWrite,
  options: ReadOptions = {},
  journal?: Journal,
): Promise<string> {
  const { source, headerRow, columns } = write;
  const rows = Math.max(...columns.map((column) => column.values.length));
  const ours = write.ours ?? {
    captions: [columns.map(({ caption }) => caption)],
    words: [...new Set(columns[0]!.values.map(shownAs))].filter((word) => word !== ''),
  };
  const own = { place: source.name, undoGroup: true };
  const { column: keys, values } = write.seen ?? {};
  const removal: ColumnsRemoval = { source, headerRow, ours, keys, records: rows, lastKey: values?.at(-1) };
  const forget = journal?.note(removal);
  const progress: Progress = { begun: false };
  try {
    const at = await batch(api, (context) => place(context, write, removal, rows, progress), own);
    for (let from = 0; from <= rows;) {
      stopIfAborted(options.signal);
      const values = chunkFrom(columns, from, rows, options.rowsAtOnce);
      if (from === 0) values[0]![0] = unfinished(columns[0]!.caption);
      await batch(
        api,
        (context) => put(context, { ...write, ours }, { row: headerRow + from, column: at }, values, progress),
        { ...own, blind: true },
      );
      from += values.length;
      options.onProgress?.(Math.min(rows, from), rows);
    }
    // By itself: where the answer to the last cells is lost, the caption tells.
    const named = { ...own, place: `${source.name}[${columns[0]!.caption}]`, blind: true };
    await batch(api, (context) => finish(context, write, at), named);
    forget?.();
    return cellAddress(headerRow, at);
  } catch (problem) {
    // What cannot be taken away now stays noted: the next start does it.
    if (
      !progress.begun ||
      (await takeAway(api, removal).then(
        () => true,
        () => false,
      ))
    )
      forget?.();
    throw problem;
  }
}

/** The cells from row `from` on (0 is the captions') that fit one request. */
function chunkFrom(columns: readonly NewColumn[], from: number, rows: number, most = ROWS_PER_WRITE): Values {
  const values: Values = [];
  for (let size = 0; from + values.length <= rows && values.length < most && size < CHARACTERS_PER_WRITE;) {
    const at = from + values.length;
    const row = columns.map((column) => {
      const value = at === 0 ? column.caption : (column.values[at - 1] ?? '');
      if (column.formulas && String(value).startsWith('=')) return value;
      return typeof value === 'string' ? valueFor({ value, as: 'text' }) : value;
    });
    for (const value of row) size += String(value).length;
    values.push(row);
  }
  return values;
}

/**
 * Writes one chunk and learns in the same request what stood there. Where a co-author was quicker by a moment, all of it is
 * put back and the write refused.
 */
async function put(
  context: Excel.RequestContext,
  { source, headerRow, columns, ours, seen }: ColumnsWrite & { ours: Ours },
  at: { row: number; column: number },
  values: Values,
  progress: Progress,
): Promise<void> {
  const { begun } = progress;
  const sheet = context.workbook.worksheets.getItem(source.sheet);
  const range = () => sheet.getRangeByIndexes(at.row, at.column, values.length, columns.length);
  const before = range().load('formulas,values,numberFormat');
  const named = seen ? sheet.getRangeByIndexes(at.row, seen.column, values.length, 1).load('values') : null;
  const head = sheet.getRangeByIndexes(headerRow, at.column, 1, 1).load('values');
  range().values = values;
  progress.begun = true;
  await context.sync();
  try {
    const found = shownAs(head.values[0]![0]);
    // A table's columns stand with their captions before their first cell; cells beside a range are free until then.
    const fits = at.row > headerRow ? isUnfinished(found) : source.kind === 'sheet' || isOwnCaption(found, ours);
    if (!fits) throw headerMoved(source, headerRow, at.column, found, columns[0]!.caption);
    if (seen && named) {
      const known = Math.max(0, seen.row + seen.values.length - at.row);
      compareSeen(seen, at.row, named.values.slice(0, known) as RawCell[][]);
    }
    // Columns of ours may be formulas: what they show is known.
    before.formulas.forEach((row, k) => {
      const filled = isOwnLine(before.values[k]![0], ours) ? -1 : row.findIndex((value) => shownAs(value) !== '');
      if (filled >= 0)
        throw new OfficeProblem('filledMeanwhile', {
          place: `${source.sheet}!${cellAddress(at.row + k, at.column + filled)}`,
          found: shownAs(row[filled]),
        });
    });
  } catch (problem) {
    const rows = typedCells(before).map((cells, k): RowCells => {
      // Words of columns that are about to go: should another pane be quicker to take them away, these would stand alone.
      const goes = begun && ours.words.includes(shownAs(before.values[k]![0]));
      return { row: at.row + k, key: shownAs(named?.values[k]![0]), cells: goes ? cells.map(() => '') : cells };
    });
    // What others typed stands here alone by now: a request without an answer is sent again.
    const back = (): Promise<void> =>
      putRowsBack(context, { sheet, column: at.column, width: columns.length, keys: seen?.column }, rows);
    await back().catch(back).catch(back);
    progress.begun = begun;
    throw problem;
  }
}

/** The first caption without the mark: everything below it stands. */
async function finish(
  context: Excel.RequestContext,
  { source, headerRow, columns, hint }: ColumnsWrite,
  column: number,
): Promise<void> {
  const [{ caption }] = columns as [NewColumn];
  if (source.kind === 'table') {
    // By its name: a column that another pane deleted comes back to nobody.
    const { columns: own } = context.workbook.tables.getItem(source.name);
    const first = own.getItem(unfinished(caption)).getHeaderRowRange();
    if (hint) first.dataValidation.prompt = { showPrompt: true, ...hint };
    first.values = [[caption]];
    return context.sync();
  }
  const cell = () => context.workbook.worksheets.getItem(source.sheet).getRangeByIndexes(headerRow, column, 1, 1);
  const before = cell().load('values,formulas,numberFormat');
  cell().values = [[caption]];
  await context.sync();
  const found = shownAs(before.values[0]![0]);
  if (isUnfinished(found)) return;
  cell().formulas = typedCells(before);
  await context.sync();
  throw headerMoved(source, headerRow, column, found, caption);
}

const headerMoved = (source: Source, row: number, column: number, found: string, expected: string): OfficeProblem =>
  new OfficeProblem('headerMoved', { place: `${source.sheet}!${cellAddress(row, column)}`, found, expected });

/** Where the columns go: over ours from before, or into empty cells. Any cell that is not ours refuses the whole write. */
async function place(
  context: Excel.RequestContext,
  { source, headerRow, columns, ours, seen }: ColumnsWrite,
  removal: ColumnsRemoval,
  rows: number,
  progress: Progress,
): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(source.sheet).load('name');
  sheet.protection.load('protected');
  const now = source.kind === 'table' ? await locate(context, source) : source;
  await context.sync();
  checkOpen(sheet, headerRow);
  const width = columns.length;
  const captions = sheet.getRangeByIndexes(headerRow, now.column, 1, now.columns + width).load('values');
  await context.sync();
  if (seen) await checkSeen(context, sheet, seen);
  const own = ownColumn(captions.values[0]!, now.column, ours);
  const end = headerRow + rows + 1;
  if (own !== null && (source.kind === 'sheet' || own < now.column + now.columns)) {
    // Below our captions only: the captions themselves are ours already.
    const ownTo = await ownEnd(context, source, { at: own, width, from: headerRow + 1, end, ours });
    // Rows that an earlier, longer run wrote below the new ones.
    const cells = {
      sheet,
      columns: columns.map((_, k) => own + k),
      keys: seen?.column ?? now.column,
      ours: removal.ours,
    };
    await emptyWords(context, cells, { from: end, to: ownTo });
    return own;
  }
  const at = now.column + now.columns;
  if (source.kind === 'sheet') {
    // One of them deleted, renamed or moved: verdicts of before would stand beside those of today.
    const stray = captions.values[0]!.findIndex((cell) => ours?.captions.flat().includes(finished(shownAs(cell))));
    if (stray >= 0)
      throw new OfficeProblem('cellFilled', {
        place: `${source.sheet}!${cellAddress(headerRow, now.column + stray)}`,
        found: shownAs(captions.values[0]![stray]),
      });
    await ownEnd(context, source, { at, width, from: headerRow, end, ours: undefined });
    return at;
  }
  progress.begun = true;
  return widen(context, removal, { at, captions: captions.values[0]!, columns, ours });
}

/**
 * Columns of the table itself, so that sorting and filtering keep them with their records. What stands to its right is moved
 * by Excel, row by row; so where anything does, the write is refused. Columns of ours that somebody moved apart, and those of
 * earlier versions that stand outside, make way.
 */
async function widen(
  context: Excel.RequestContext,
  removal: ColumnsRemoval,
  {
    at,
    captions,
    columns,
    ours,
  }: {
    at: number;
    captions: readonly unknown[];
    columns: readonly NewColumn[];
    ours: Ours | undefined;
  },
): Promise<number> {
  const { source, headerRow } = removal;
  const table = context.workbook.tables.getItem(source.name);
  const width = columns.length;
  const whole = table.getRange().load('rowCount');
  await context.sync();
  const end = headerRow + whole.rowCount;
  const outside = ownColumn(captions.slice(-width), at, ours) === at;
  await ownEnd(context, source, {
    ...{ at, width, end, ours: outside ? ours : undefined },
    from: headerRow + Number(outside),
  });
  const apart = captions
    .slice(0, -width)
    .filter((caption) => ours?.captions.flat().includes(finished(shownAs(caption))));
  if (outside || apart.length > 0) {
    const { kept } = await takeOwn(context, removal);
    if (kept) throw kept;
  }
  columns.forEach(({ caption }, k) => table.columns.add(undefined, undefined, k === 0 ? unfinished(caption) : caption));
  await context.sync();
  return at - apart.length;
}
