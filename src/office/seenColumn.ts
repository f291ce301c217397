/** What names the records, as it was when they were checked: verdicts and colours belong to those rows and to no others. */
import type { RawCell } from '../sheet';
import { cellAddress } from '../grid';
import { shownAs } from './shared/cellText';
import { OfficeProblem } from './shared/officeProblem';

export interface SeenColumn {
  /** Sheet row of the first value, the caption's. */
  row: number;
  column: number;
  values: readonly RawCell[];
}

/** One column of keys is small: this many are some 400 kB. */
const ROWS_PER_READ = 20_000;

/** Throws `rowsMoved` where rows came, went or were sorted since. */
export async function checkSeen(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  seen: SeenColumn,
): Promise<void> {
  for (let from = 0; from < seen.values.length; from += ROWS_PER_READ) {
    const rows = Math.min(ROWS_PER_READ, seen.values.length - from);
    const cells = sheet.getRangeByIndexes(seen.row + from, seen.column, rows, 1).load('values');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer holds one piece
    await context.sync();
    compareSeen(seen, seen.row + from, cells.values as RawCell[][]);
  }
}

/** @param now what the column holds from sheet row `row` on */
export function compareSeen({ row: first, column, values }: SeenColumn, row: number, now: readonly RawCell[][]): void {
  now.forEach(([found], k) => {
    const expected = values[row - first + k];
    if (shownAs(found) !== shownAs(expected))
      throw new OfficeProblem('rowsMoved', {
        place: cellAddress(row + k, column),
        found: shownAs(found),
        expected: shownAs(expected),
      });
  });
}
