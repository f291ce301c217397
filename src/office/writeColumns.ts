/**
 * Writes new columns to the right of a table or a sheet's records, chunk by chunk.
 * The place is looked at first: a filled cell to the right refuses the whole write.
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
}

/** Returns the address of the first caption written. `columns[i].values[k]` goes to sheet row `headerRow + 1 + k`. */
export async function writeColumns(api: OfficeApi, { source, headerRow, columns }: ColumnsWrite, options: ReadOptions = {}): Promise<string> {
  const rows = Math.max(...columns.map((column) => column.values.length));
  const at = source.column + source.columns;
  await batch(
    api,
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(source.sheet).load('name');
      sheet.protection.load('protected');
      const place = sheet.getRangeByIndexes(headerRow, at, rows + 1, columns.length).load('values');
      await context.sync();
      checkOpen(sheet);
      place.values.forEach((cells, r) =>
        cells.forEach((value, c) => {
          if (shownAs(value) === '') return;
          throw new OfficeProblem('cellFilled', { place: `${source.sheet}!${cellAddress(headerRow + r, at + c)}`, found: shownAs(value) });
        }),
      );
    },
    { place: source.name },
  );
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
