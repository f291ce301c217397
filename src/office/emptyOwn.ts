/**
 * Empties cells that Patuh wrote. Others type and rows move until the very moment of a request, so each says what stood in
 * the cells that it emptied, and what was not ours goes back beside its record.
 */
import { SHEET_ROWS } from '../grid';
import { NEAR_ROWS } from './exchange';
import { isOwnCaption, ROWS_PER_READ, type Ours } from './ownColumns';
import { putRowsBack, typedCells } from './putRowsBack';
import { shownAs } from './shared/cellText';

export interface OwnCells {
  sheet: Excel.Worksheet;
  /** Sheet columns; by the cell of the first a line is known as ours. */
  columns: readonly number[];
  /** The sheet column that names the records. */
  keys: number;
  ours: Ours;
}

/** Looks at what is left: rows are put in now and then, not in every moment. */
const LOOKS = 4;

/** By its first cell: a word or a caption of ours. */
export const isOwnLine = (first: unknown, ours: Ours): boolean =>
  ours.words.includes(shownAs(first)) || isOwnCaption(shownAs(first), ours);

/**
 * Empties every line from sheet row `from` up to row `to` whose first cell holds a word of ours; where `lastKey` is given, up to
 * where ours end below records that end at `to`.
 */
export async function emptyWords(
  context: Excel.RequestContext,
  own: OwnCells,
  { from, to, lastKey }: { from: number; to: number; lastKey?: string },
): Promise<void> {
  const isWord = (shown: string): boolean => own.ours.words.includes(shown);
  for (let look = 0; look < LOOKS; look++) {
    // office-doctor loop -- looked at again only where rows moved meanwhile
    const end = lastKey === undefined ? to : await wordsEnd(context, own, to, lastKey);
    // office-doctor loop -- as above
    const rows = await rowsWhere(context, own, { from, to: end }, isWord);
    if (rows.length === 0) return;
    // office-doctor loop -- as above
    await emptyRows(context, own, rows);
  }
}

/**
 * The row below the last word of ours. They end with the records, `lastKey` the last of them wherever it stands by now, and may
 * go on below without a gap; farther down equal words are the team's.
 */
async function wordsEnd(
  context: Excel.RequestContext,
  own: OwnCells,
  recordsEnd: number,
  lastKey: string,
): Promise<number> {
  const below = { from: recordsEnd, to: SHEET_ROWS };
  const isLast = (shown: string): boolean => lastKey !== '' && shown === lastKey;
  const [last = recordsEnd - 1] = await rowsWhere(context, { ...own, columns: [own.keys] }, below, isLast);
  const words = await rowsWhere(context, own, below, (shown) => own.ours.words.includes(shown));
  let end = last + 1;
  while (words.includes(end)) end++;
  return end;
}

/** Empties the line of our captions that is nearest to sheet row `line`. */
export async function emptyCaptions(context: Excel.RequestContext, own: OwnCells, line: number): Promise<void> {
  const near = { from: Math.max(0, line - NEAR_ROWS), to: line + NEAR_ROWS };
  const isCaption = (shown: string): boolean => isOwnCaption(shown, own.ours);
  for (let look = 0; look < LOOKS; look++) {
    // office-doctor loop -- looked for again only where rows moved meanwhile
    const rows = await rowsWhere(context, own, near, isCaption);
    const [row] = rows.sort((a, b) => Math.abs(a - line) - Math.abs(b - line));
    // office-doctor loop -- as above
    if (row === undefined || (await emptyRows(context, own, [row]))) return;
  }
}

async function rowsWhere(
  context: Excel.RequestContext,
  { sheet, columns }: OwnCells,
  { from, to }: { from: number; to: number },
  isOurs: (shown: string) => boolean,
): Promise<number[]> {
  if (to <= from) return [];
  const used = sheet.getRangeByIndexes(from, columns[0]!, to - from, 1).getUsedRangeOrNullObject(true);
  used.load('values,rowIndex');
  await context.sync();
  if (used.isNullObject) return [];
  return used.values.flatMap(([first], k) => (isOurs(shownAs(first)) ? [used.rowIndex + k] : []));
}

/** False where one of the lines was not ours any more. */
async function emptyRows(
  context: Excel.RequestContext,
  { sheet, columns, keys, ours }: OwnCells,
  rows: readonly number[],
): Promise<boolean> {
  let all = true;
  for (const [row, count] of runsOf(rows)) {
    const cells = (column: number) => sheet.getRangeByIndexes(row, column, count, 1);
    const named = cells(keys).load('values');
    const hit = columns.map((column) => cells(column).load('values,formulas,numberFormat'));
    for (const column of columns) cells(column).clear('Contents');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer holds one piece
    await context.sync();
    const others = foreignLines(hit, ours);
    if (others.length === 0) continue;
    all = false;
    // office-doctor loop -- only where something is to go back
    await putLinesBack(
      context,
      { sheet, keys },
      others,
      hit.map((range, c) => ({ range, row, column: columns[c]! })),
      named,
    );
  }
  return all;
}

/** Lines, counted from the first, that hold something and are not ours by their first cell. */
export function foreignLines(columns: readonly Pick<Excel.Range, 'values'>[], ours: Ours): number[] {
  const [first] = columns;
  return first!.values.flatMap(([own], k) =>
    !isOwnLine(own, ours) && columns.some(({ values }) => shownAs(values[k]![0]) !== '') ? [k] : [],
  );
}

/** Puts lines of several columns back as they were read. */
export async function putLinesBack(
  context: Excel.RequestContext,
  { sheet, keys }: Pick<OwnCells, 'sheet' | 'keys'>,
  lines: readonly number[],
  read: readonly { range: Excel.Range; row: number; column: number }[],
  named: Pick<Excel.Range, 'values'>,
): Promise<void> {
  for (const { range, row, column } of read) {
    const typed = typedCells(range);
    const cells = lines.map((k) => ({ row: row + k, key: shownAs(named.values[k]![0]), cells: typed[k]! }));
    // office-doctor loop -- a column at a time
    await putRowsBack(context, { sheet, column, width: 1, keys }, cells);
  }
}

/** Rows in order as [row, how many], none longer than one answer holds. */
function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === row && last[1] < ROWS_PER_READ) last[1]++;
    else runs.push([row, 1]);
  }
  return runs;
}
