/**
 * Writes columns to the right of a table or a sheet's records, chunk by chunk. The place is looked at first: columns of ours
 * that stand there from before are written anew, and any other filled cell to the right refuses the whole write.
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
  /** Captions by which columns written before are known as ours, in every language. */
  ours?: readonly (readonly string[])[];
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
        context.workbook.worksheets.getItem(source.sheet).getRangeByIndexes(headerRow + from, at, count, columns.length).values = values;
        await context.sync();
      },
      { place: source.name, undoGroup: true },
    );
    options.onProgress?.(Math.min(rows, from + count), rows);
  }
  return cellAddress(headerRow, at);
}

/** Where the columns go: over ours from before, whose rows beyond the new ones are emptied, or into empty cells. */
async function place(context: Excel.RequestContext, { source, headerRow, columns, ours = [] }: ColumnsWrite, rows: number): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(source.sheet).load('name');
  sheet.protection.load('protected');
  const beside = source.column + source.columns;
  const captions = sheet.getRangeByIndexes(headerRow, source.column, 1, source.columns + columns.length).load('values');
  const used = sheet.getUsedRange(true).load(['rowIndex', 'rowCount']);
  const free = sheet.getRangeByIndexes(headerRow, beside, rows + 1, columns.length).load('values');
  await context.sync();
  checkOpen(sheet);
  const row = captions.values[0]!.map(shownAs);
  const found = row.findIndex((_, from) => ours.some((known) => known.every((caption, i) => row[from + i] === caption)));
  if (found >= 0) {
    const below = headerRow + rows + 1;
    const stale = used.rowIndex + used.rowCount - below;
    if (stale > 0) sheet.getRangeByIndexes(below, source.column + found, stale, columns.length).clear('Contents');
    await context.sync();
    return source.column + found;
  }
  free.values.forEach((cells, r) =>
    cells.forEach((value, c) => {
      if (shownAs(value) === '') return;
      throw new OfficeProblem('cellFilled', { place: `${source.sheet}!${cellAddress(headerRow + r, beside + c)}`, found: shownAs(value) });
    }),
  );
  return beside;
}
