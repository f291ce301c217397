/**
 * Writes columns to the right of a table or a sheet's records, chunk by chunk. The place is looked at first: columns of ours
 * that stand there from before are written anew, and any other filled cell in the way refuses the whole write.
 */
import { cellAddress } from './address';
import { batch } from './batch';
import { checkOpen } from './checks';
import { shownAs, valueFor } from './cellText';
import { OfficeProblem, stopIfAborted } from './officeProblem';
import type { NewColumn, OfficeApi, ReadOptions, Source } from './types';

const ROWS_PER_CHUNK = 5_000;

export interface ColumnsWrite {
  source: Source;
  headerRow: number;
  columns: readonly NewColumn[];
  /** By what columns written before are known as ours, in every language: their captions, and the words in the first of them. */
  ours?: { captions: readonly (readonly string[])[]; words: readonly string[] };
}

/** Returns the address of the first caption written. `columns[i].values[k]` goes to sheet row `headerRow + 1 + k`. */
export async function writeColumns(api: OfficeApi, write: ColumnsWrite, options: ReadOptions = {}): Promise<string> {
  const { source, headerRow, columns } = write;
  const rows = Math.max(...columns.map((column) => column.values.length));
  const at = await batch(api, (context) => place(context, write, rows), { place: source.name, undoGroup: true });
  for (let from = 0; from <= rows; from += ROWS_PER_CHUNK) {
    stopIfAborted(options.signal);
    const count = Math.min(ROWS_PER_CHUNK, rows + 1 - from);
    const values = Array.from({ length: count }, (_, k) =>
      columns.map((column) => {
        const value = from + k === 0 ? column.caption : (column.values[from + k - 1] ?? '');
        return typeof value === 'string' ? valueFor({ value, as: 'text' }) : value;
      }),
    );
    await batch(
      api,
      async (context) => {
        context.workbook.worksheets
          .getItem(source.sheet)
          .getRangeByIndexes(headerRow + from, at, count, columns.length).values = values;
        await context.sync();
      },
      { place: source.name, undoGroup: true },
    );
    options.onProgress?.(Math.min(rows, from + count), rows);
  }
  return cellAddress(headerRow, at);
}

/** Where the columns go: over ours from before, or into empty cells. Any cell that is not ours refuses the whole write. */
async function place(
  context: Excel.RequestContext,
  { source, headerRow, columns, ours }: ColumnsWrite,
  rows: number,
): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(source.sheet).load('name');
  sheet.protection.load('protected');
  const captions = sheet.getRangeByIndexes(headerRow, source.column, 1, source.columns + columns.length).load('values');
  const used = sheet.getUsedRange(true).load(['rowIndex', 'rowCount']);
  await context.sync();
  checkOpen(sheet);
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
  for (let chunk = from; chunk < usedEnd; chunk += ROWS_PER_CHUNK) {
    const cells = sheet
      .getRangeByIndexes(chunk, at, Math.min(ROWS_PER_CHUNK, usedEnd - chunk), columns.length)
      .load('values');
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
    if (found < 0 && chunk + ROWS_PER_CHUNK >= end) break;
  }
  return clearRows(end, staleEnd);

  async function clearRows(first: number, beyond: number): Promise<number> {
    if (beyond > first) sheet.getRangeByIndexes(first, at, beyond - first, columns.length).clear('Contents');
    await context.sync();
    return at;
  }
}
