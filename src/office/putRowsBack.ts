/**
 * Cells beside records that were written over go back beside the same records. Rows may move between a look and a write, which
 * no request of Excel's prevents: what a write hit instead is learnt in the same request, and goes back in the next round.
 */
import { asWas, NEAR_ROWS } from './exchange';
import { shownAs } from './shared/cellText';

/** Cells as they are to stand again, in the row that holds `key`. */
export interface RowCells {
  row: number;
  key: string;
  cells: readonly unknown[];
}

export interface Beside {
  sheet: Excel.Worksheet;
  /** The first column of the cells, and how many. */
  column: number;
  width: number;
  /** The column of the keys; without one, rows are known by their place alone. */
  keys: number | undefined;
}

const ROUNDS = 4;

/** What stands there of `range`, loaded with its formulas and formats, as it has to be typed again. */
export const typedCells = ({ formulas, numberFormat }: Excel.Range): unknown[][] =>
  formulas.map((row, r) => row.map((value, c) => asWas(value, numberFormat[r]![c])));

export async function putRowsBack(
  context: Excel.RequestContext,
  { sheet, column, width, keys }: Beside,
  rows: readonly RowCells[],
): Promise<void> {
  let open = rows;
  for (let round = 0; round < ROUNDS && open.length > 0; round++) {
    const [first, last] = open.reduce(([a, b], { row }) => [Math.min(a, row), Math.max(b, row)], [Infinity, 0]);
    const top = Math.max(0, first - NEAR_ROWS);
    const count = last - top + 1 + NEAR_ROWS;
    const now = keys === undefined ? null : sheet.getRangeByIndexes(top, keys, count, 1).load('values');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- asked again only where rows moved meanwhile
    await context.sync();
    const asked = runsOf(open, now && keysOf(now), top).map((run) => {
      const at = (first: number, wide: number) => sheet.getRangeByIndexes(run[0]!.row, first, run.length, wide);
      const hit = at(column, width).load('formulas,numberFormat');
      const hitKeys = keys === undefined ? null : at(keys, 1).load('values');
      at(column, width).formulas = run.map(({ cells }) => [...cells]);
      return { run, hit, hitKeys };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as above
    await context.sync();
    const known = new Set(open.map(({ key }) => key));
    open = asked.flatMap(({ run, hit, hitKeys }) => {
      const found = hitKeys && keysOf(hitKeys);
      const typed = typedCells(hit);
      return run.flatMap((line, k) => {
        if (!found || found[k] === line.key) return [];
        return known.has(found[k]!) ? [line] : [line, { row: line.row, key: found[k]!, cells: typed[k]! }];
      });
    });
  }
}

const keysOf = ({ values }: Excel.Range): string[] => values.map(([key]) => shownAs(key));

/** Where each row stands now, in runs that one write can fill; a row that is gone needs nothing. */
function runsOf(rows: readonly RowCells[], now: readonly string[] | null, top: number): RowCells[][] {
  const runs: RowCells[][] = [];
  const taken = new Set<number>();
  let moved = 0;
  for (const line of rows) {
    const row = now ? nearest(now, line.key, line.row + moved - top, taken) : line.row - top;
    if (row === null) continue;
    taken.add(row);
    moved = row + top - line.row;
    const last = runs.at(-1);
    const here = { ...line, row: row + top };
    if (last?.at(-1)!.row === here.row - 1) last.push(here);
    else runs.push([here]);
  }
  return runs;
}

/** The place nearest to `from` that holds the key and is nobody's yet. */
function nearest(now: readonly string[], key: string, from: number, taken: ReadonlySet<number>): number | null {
  for (let far = 0; far < now.length; far++)
    for (const at of [from - far, from + far]) if (now[at] === key && !taken.has(at)) return at;
  return null;
}
