/**
 * Reads a table or sheet row chunk by row chunk, one sync each.
 * On the web a response over 5 MB fails and reads over 5 million cells return nothing; 50,000 cells are about 1 MB of
 * ordinary text, and a chunk that still proves too large is halved.
 */
import type { RawCell } from '../sheet';
import { batch } from './shared/batch';
import { locate } from './listSources';
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
const refresh = (api: OfficeApi, source: Source): Promise<Source> =>
  batch(api, (context) => locate(context, source), { place: source.name });

function readRows(api: OfficeApi, source: Source, from: number, count: number): Promise<RawCell[][]> {
  return batch(
    api,
    async (context) => {
      const range = context.workbook.worksheets
        .getItem(source.sheet)
        .getRangeByIndexes(source.row + from, source.column, count, source.columns)
        .load('values');
      await context.sync();
      return blanked(range.values as RawCell[][], source, from);
    },
    { place: source.name },
  );
}

/** The cells of tables within the block are the tables' own. */
function blanked(values: RawCell[][], { row, column, tables = [] }: Source, from: number): RawCell[][] {
  for (const table of tables) {
    const first = Math.max(0, table.row - row - from);
    const left = Math.max(0, table.column - column);
    const right = table.column + table.columns - column;
    for (const cells of values.slice(first, Math.max(0, table.row + table.rows - row - from))) {
      cells.fill('', left, right);
    }
  }
  return values;
}
