/**
 * Reads a table or sheet row chunk by row chunk, one sync each.
 * On the web a response over 5 MB fails and reads over 5 million cells return nothing; 50,000 cells are about 1 MB of
 * ordinary text, and a chunk that still proves too large is halved.
 */
import type { RawCell } from '../sheet';
import { batch } from './shared/batch';
import { OfficeProblem, stopIfAborted } from './shared/officeProblem';
import type { Cells, OfficeApi, ReadOptions, Source } from './shared/types';

const CELLS_PER_CHUNK = 50_000;

/** All values of a source, its header included. Rejects with AbortError when cancelled; nothing is half-returned. */
export async function readSource(api: OfficeApi, source: Source, options: ReadOptions = {}): Promise<Cells> {
  const current = await refresh(api, source);
  const all = Math.min(current.rows, options.maxRows ?? Infinity);
  const values: RawCell[][] = [];
  let step = Math.max(1, Math.floor(CELLS_PER_CHUNK / Math.max(1, current.columns)));
  while (values.length < all) {
    stopIfAborted(options.signal);
    const count = Math.min(step, all - values.length);
    try {
      for (const row of await readRows(api, current, values.length, count)) values.push(row);
    } catch (error) {
      if (!(error instanceof OfficeProblem && error.code === 'tooLarge') || count === 1) throw error;
      step = Math.max(1, Math.floor(count / 2));
      continue;
    }
    options.onProgress?.(values.length, all);
  }
  stopIfAborted(options.signal);
  return { source: current, values };
}

/** Where the source lies now: rows may have come or gone since it was listed. */
async function refresh(api: OfficeApi, source: Source): Promise<Source> {
  return batch(
    api,
    async (context) => {
      const range = rangeOf(context, source);
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      if (range.isNullObject) return { ...source, rows: 0 };
      return {
        ...source,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      };
    },
    { place: source.name },
  );
}

function readRows(api: OfficeApi, source: Source, from: number, count: number): Promise<RawCell[][]> {
  return batch(
    api,
    async (context) => {
      const range = context.workbook.worksheets
        .getItem(source.sheet)
        .getRangeByIndexes(source.row + from, source.column, count, source.columns)
        .load('values');
      await context.sync();
      return range.values as RawCell[][];
    },
    { place: source.name },
  );
}

function rangeOf(context: Excel.RequestContext, source: Source): Excel.Range {
  return source.kind === 'table'
    ? context.workbook.tables.getItem(source.name).getRange()
    : context.workbook.worksheets.getItem(source.sheet).getUsedRangeOrNullObject(true);
}
