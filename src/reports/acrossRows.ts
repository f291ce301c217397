/** What needs the rows together: the running share, the p-chart, the order. */
import { pChart } from '../measures';
import type { BlockContext } from './blockContext';
import type { ReportValue } from './model/report';
import { word } from './model/words';

/** Fills in the columns that look at the rows around them. @param whole the figures of all rows, by slice */
export function addAcrossRows(
  { block, language }: BlockContext,
  rows: readonly (readonly Map<string, ReportValue>[])[],
  whole: readonly ReadonlyMap<string, ReportValue>[],
): void {
  for (const column of block.columns) {
    whole.forEach((total, slice) => {
      if (column.cumulative) {
        const shares = rows.map((row) => Number(row[slice]!.get(column.cumulative!) ?? 0));
        // A record with several values is in several rows: together they are more than the whole.
        const all = Math.max(
          Number(total.get(column.cumulative) ?? 0),
          shares.reduce((sum, share) => sum + share, 0),
        );
        let upTo = 0;
        rows.forEach((row, i) => {
          upTo += shares[i]!;
          row[slice]!.set(column.id, all > 0 ? upTo / all : null);
        });
      }
      if (column.limit) {
        const [part, size] = column.of!;
        const numbers = rows.map((row) => ({
          count: Number(row[slice]!.get(part) ?? 0),
          size: Number(row[slice]!.get(size) ?? 0),
        }));
        const chart = pChart(numbers);
        rows.forEach((row, i) => {
          const { low, high, signal } = chart.points[i]!;
          const values = { mean: chart.mean, low, high, signal: signal && word(signal, language) };
          row[slice]!.set(column.id, chart.mean === null ? null : values[column.limit!]);
        });
      }
    });
  }
}

/** In place, by a column counted over the whole row. */
export function sortRows(
  rows: { values: Map<string, ReportValue>[] }[],
  { by, descending = false }: { by: string; descending?: boolean },
): void {
  const last = descending ? -Infinity : Infinity;
  const rank = (value: ReportValue | undefined): number => (typeof value === 'number' ? value : last);
  // Sorting keeps the reading order of equals; what has no figure comes last either way.
  rows.sort((a, b) => {
    const [x, y] = [a.values[0]!.get(by), b.values[0]!.get(by)];
    const order = rank(x) === rank(y) ? 0 : rank(x) - rank(y);
    return descending ? -order : order;
  });
}
