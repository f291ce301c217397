/**
 * Writes columns to the right of a table or a sheet's records, chunk by chunk. The place is looked at first: columns of ours
 * that stand there from before are written anew, and any other filled cell in the way refuses the whole write.
 */
import { cellAddress } from '../grid';
import { batch } from './shared/batch';
import { checkOpen } from './checks';
import { shownAs, valueFor } from './shared/cellText';
import { OfficeProblem, stopIfAborted } from './shared/officeProblem';
import { checkSeen, compareSeen, loadSeen, type SeenColumn } from './seenColumn';
import type { NewColumn, OfficeApi, ReadOptions, Source } from './shared/types';

/** On the web a request over 5 MB fails; a character is at most three bytes. Few large writes are faster than many. */
const CHARACTERS_PER_WRITE = 1_000_000;
const ROWS_PER_WRITE = 20_000;
/** So is an answer; what is read were reasons of ours, at their longest some 2,000 characters. */
const ROWS_PER_READ = 2_000;

export interface ColumnsWrite {
  source: Source;
  headerRow: number;
  columns: readonly NewColumn[];
  /** By what columns written before are known as ours, in every language: their captions, and the words in the first of them. */
  ours?: { captions: readonly (readonly string[])[]; words: readonly string[] };
  /** The column that names the records; where it holds something else by now nothing is written. */
  seen?: SeenColumn;
}

type Values = (string | number | boolean)[][];

/** Returns the address of the first caption written. `columns[i].values[k]` goes to sheet row `headerRow + 1 + k`. */
export async function writeColumns(api: OfficeApi, write: ColumnsWrite, options: ReadOptions = {}): Promise<string> {
  const { source, headerRow, columns } = write;
  const rows = Math.max(...columns.map((column) => column.values.length));
  const at = await batch(api, (context) => place(context, write, rows), { place: source.name, undoGroup: true });
  for (let from = 0; from <= rows;) {
    stopIfAborted(options.signal);
    const values = chunkFrom(columns, from, rows);
    const { row, count } = { row: headerRow + from, count: values.length };
    await batch(api, (context) => put(context, write, { row, column: at }, values), {
      place: source.name,
      undoGroup: true,
    });
    from += count;
    options.onProgress?.(Math.min(rows, from), rows);
  }
  return cellAddress(headerRow, at);
}

/** The cells from row `from` on (0 is the captions') that fit one request. */
function chunkFrom(columns: readonly NewColumn[], from: number, rows: number): Values {
  const values: Values = [];
  for (let size = 0; from + values.length <= rows && values.length < ROWS_PER_WRITE && size < CHARACTERS_PER_WRITE;) {
    const at = from + values.length;
    const row = columns.map((column) => {
      const value = at === 0 ? column.caption : (column.values[at - 1] ?? '');
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
  { source, columns, ours, seen }: ColumnsWrite,
  at: { row: number; column: number },
  values: Values,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(source.sheet);
  const range = () => sheet.getRangeByIndexes(at.row, at.column, values.length, columns.length);
  const before = range().load('formulas');
  const keys = seen ? loadSeen(sheet, seen, at.row, values.length) : null;
  range().values = values;
  await context.sync();
  try {
    if (seen && keys) compareSeen(seen, at.row, keys.values);
    const known = [...(ours?.words ?? []), ...(ours?.captions.map(([first]) => first) ?? [])];
    before.formulas.forEach((row, k) => {
      const filled = known.includes(shownAs(row[0])) ? -1 : row.findIndex((value) => shownAs(value) !== '');
      if (filled >= 0)
        throw new OfficeProblem('filledMeanwhile', {
          place: `${source.sheet}!${cellAddress(at.row + k, at.column + filled)}`,
          found: shownAs(row[filled]),
        });
    });
  } catch (problem) {
    const asWas = (value: unknown) =>
      typeof value === 'string' && !value.startsWith('=') ? valueFor({ value, as: 'text' }) : value;
    range().formulas = before.formulas.map((row) => row.map(asWas));
    await context.sync();
    throw problem;
  }
}

/** Where the columns go: over ours from before, or into empty cells. Any cell that is not ours refuses the whole write. */
async function place(
  context: Excel.RequestContext,
  { source, headerRow, columns, ours, seen }: ColumnsWrite,
  rows: number,
): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(source.sheet).load('name');
  sheet.protection.load('protected');
  const captions = sheet.getRangeByIndexes(headerRow, source.column, 1, source.columns + columns.length).load('values');
  const used = sheet.getUsedRange(true).load(['rowIndex', 'rowCount']);
  await context.sync();
  checkOpen(sheet);
  if (seen) await checkSeen(context, sheet, seen);
  const row = captions.values[0]!.map(shownAs);
  const found = row.findIndex((_, from) =>
    ours?.captions.some((known) => known.every((caption, i) => row[from + i] === caption)),
  );
  const at = source.column + (found < 0 ? source.columns : found);
  // Below our captions only: the captions themselves are ours already.
  const from = headerRow + (found < 0 ? 0 : 1);
  const end = headerRow + rows + 1;
  const usedEnd = Math.max(end, used.rowIndex + used.rowCount);
  /** Where the rows end that an earlier, longer run wrote below the new ones. */
  let staleEnd = end;
  for (let chunk = from; chunk < usedEnd; chunk += ROWS_PER_READ) {
    const cells = sheet
      .getRangeByIndexes(chunk, at, Math.min(ROWS_PER_READ, usedEnd - chunk), columns.length)
      .load('values');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer holds one piece
    await context.sync();
    for (const [r, values] of cells.values.entries()) {
      const filled = values.findIndex((value) => shownAs(value) !== '');
      if (filled < 0) continue;
      const isOurs = found >= 0 && ours!.words.includes(shownAs(values[0]));
      if (isOurs) staleEnd = Math.max(staleEnd, chunk + r + 1);
      else if (chunk + r >= end) return clearRows(end, staleEnd);
      else
        throw new OfficeProblem('cellFilled', {
          place: `${source.sheet}!${cellAddress(chunk + r, at + filled)}`,
          found: shownAs(values[filled]),
        });
    }
    if (found < 0 && chunk + ROWS_PER_READ >= end) break;
  }
  return clearRows(end, staleEnd);

  async function clearRows(first: number, beyond: number): Promise<number> {
    if (beyond > first) sheet.getRangeByIndexes(first, at, beyond - first, columns.length).clear('Contents');
    await context.sync();
    return at;
  }
}
