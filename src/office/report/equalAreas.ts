/** Cells that share a value as few rectangles: one call to Excel each instead of one a cell. */
import type { ReportArea } from '../../reports/writing';

/** Areas of equal values from top to bottom; null belongs to none. */
export function equalAreas<T>(rows: readonly (readonly (T | null)[])[]): { value: T; area: ReportArea }[] {
  const found: { value: T; area: ReportArea }[] = [];
  let above: typeof found = [];
  rows.forEach((cells, row) => {
    above = runsOf(cells).map(({ value, column, columns }) => {
      const same = above.find(
        (each) => each.value === value && each.area.column === column && each.area.columns === columns,
      );
      if (same) {
        same.area.rows++;
        return same;
      }
      const fresh = { value, area: { row, column, rows: 1, columns } };
      found.push(fresh);
      return fresh;
    });
  });
  return found;
}

function runsOf<T>(cells: readonly (T | null)[]): { value: T; column: number; columns: number }[] {
  const runs: { value: T; column: number; columns: number }[] = [];
  cells.forEach((value, column) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last && last.value === value && last.column + last.columns === column) last.columns++;
    else runs.push({ value, column, columns: 1 });
  });
  return runs;
}
