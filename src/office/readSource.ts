/**
 * Reads a table or sheet row chunk by row chunk, one sync each.
 * On the web a response over 5 MB fails and reads over 5 million cells return nothing; 50,000 cells are about 1 MB of
 * ordinary text, and a chunk that still proves too large is halved.
 */
import type { RawCell } from '../sheet';
import { batch } from './shared/batch';
import { locate } from './listSources';
import { isProblem, OfficeProblem, stopIfAborted } from './shared/officeProblem';
import type { Cells, OfficeApi, ReadOptions, Source } from './shared/types';

export const CELLS_PER_CHUNK = 50_000;
const TRIES = 3;
const BOUNDS = ['row', 'column', 'rows', 'columns'] as const;

/**
 * All values of a source, its header included. Rejects with AbortError when cancelled; nothing is half-returned, and no row
 * twice: where rows came, went or were sorted while it was read piece by piece, it is read again, and refused if they still move.
 */
export async function readSource(
  api: OfficeApi,
  source: Source,
  options: ReadOptions = {},
): Promise<Omit<Cells, 'date1904'>> {
  for (let tries = 0; tries < TRIES; tries++) {
    // office-doctor loop -- read again only where rows moved meanwhile
    const current = await refresh(api, source);
    // office-doctor loop -- as above
    const { values, pieces } = await readPieces(api, current, options);
    // office-doctor loop -- as above
    if (pieces === 1 || !(await haveMoved(api, current, values, options.signal))) return { source: current, values };
  }
  throw new OfficeProblem('readMoved', { place: source.name });
}

async function readPieces(
  api: OfficeApi,
  current: Source,
  options: ReadOptions,
): Promise<{ values: RawCell[][]; pieces: number }> {
  const all = Math.min(current.rows, options.maxRows ?? Infinity);
  const values: RawCell[][] = [];
  let step = Math.min(
    options.rowsAtOnce ?? Infinity,
    Math.max(1, Math.floor(CELLS_PER_CHUNK / Math.max(1, current.columns))),
  );
  let pieces = 0;
  while (values.length < all) {
    stopIfAborted(options.signal);
    const count = Math.min(step, all - values.length);
    try {
      // office-doctor loop -- one answer holds one piece
      for (const row of await readRows(api, current, values.length, count)) values.push(row);
      pieces++;
    } catch (error) {
      if (!isProblem(error, 'tooLarge') || count === 1) throw error;
      step = Math.max(1, Math.floor(count / 2));
      continue;
    }
    options.onProgress?.(values.length, all);
  }
  stopIfAborted(options.signal);
  return { values, pieces: Math.max(1, pieces) };
}

/**
 * Looks again at the two columns that tell most rows apart. Rows have moved where both differ in one: a formula that never
 * rests, or a colleague's single cell, is no move.
 */
async function haveMoved(
  api: OfficeApi,
  read: Source,
  values: readonly RawCell[][],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const now = await refresh(api, read);
  if (BOUNDS.some((bound) => now[bound] !== read[bound])) return true;
  const columns = distinctColumns(values, read.columns);
  for (let from = 0; from < values.length; from += CELLS_PER_CHUNK / 2) {
    stopIfAborted(signal);
    const count = Math.min(CELLS_PER_CHUNK / 2, values.length - from);
    const again = await Promise.all(
      // office-doctor loop -- one answer holds one piece
      columns.map((column) => readRows(api, { ...read, column: read.column + column, columns: 1 }, from, count)),
    );
    for (let k = 0; k < count; k++)
      if (columns.every((column, c) => again[c]![k]![0] !== values[from + k]![column])) return true;
  }
  return false;
}

/** The two columns with the most different values; one where there is no other. */
function distinctColumns(values: readonly RawCell[][], columns: number): number[] {
  const counted = Array.from({ length: columns }, (_, column) => ({
    column,
    count: new Set(values.map((row) => row[column])).size,
  }));
  return counted
    .sort((a, b) => b.count - a.count)
    .slice(0, 2)
    .filter(({ count }, k) => k === 0 || count > 1)
    .map(({ column }) => column);
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
export function blanked(values: RawCell[][], { row, column, tables = [] }: Source, from: number): RawCell[][] {
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
