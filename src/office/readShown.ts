/** What cells show: a day is a number to everybody but Excel. */
import { batch } from './shared/batch';
import type { OfficeApi, Source } from './shared/types';

/** @param from 0-based row of the source, `rows` of which are asked */
export function readShown(api: OfficeApi, source: Source, from: number, rows: number): Promise<string[][]> {
  const count = Math.min(rows, source.rows - from);
  if (count <= 0) return Promise.resolve([]);
  return batch(
    api,
    async (context) => {
      const range = context.workbook.worksheets
        .getItem(source.sheet)
        .getRangeByIndexes(source.row + from, source.column, count, source.columns)
        .load('text');
      await context.sync();
      return range.text;
    },
    { place: source.name },
  );
}
