/** Colours of a column against its target, which stands in a cell of the sheet. */
import type { BlockContext } from './blockContext';
import type { Grid } from './grid';
import type { LayoutColumn } from './model/layout';
import type { ReportArea } from './model/report';

/** @param area a column or a row of cells; blank ones are left out, for Excel would take them as 0 */
export function conditionOn({ grid, targetCell }: BlockContext, column: LayoutColumn, area: ReportArea): void {
  const target = column.target === undefined || column.met ? null : targetCell(column.target);
  if (!target) return;
  const { spot, good } = target;
  for (const filled of numericRuns(grid, area)) {
    const on = { area: filled, target: spot };
    if (good === 'atLeast')
      grid.conditions.push(
        { ...on, operator: 'lessThan', tone: 'bad' },
        { ...on, operator: 'greaterThanOrEqual', tone: 'good' },
      );
    else grid.conditions.push({ ...on, operator: 'greaterThan', tone: 'bad' });
  }
}

/** The stretches of an area of one row or one column whose cells hold numbers. */
function numericRuns(grid: Grid, { row, column, rows, columns }: ReportArea): ReportArea[] {
  const down = columns === 1;
  const runs: ReportArea[] = [];
  let from = -1;
  const length = down ? rows : columns;
  for (let i = 0; i <= length; i++) {
    const cell = i < length ? grid.rows[down ? row + i : row]?.[down ? column : column + i] : null;
    const filled = typeof cell?.value === 'number';
    if (filled && from < 0) from = i;
    if (!filled && from >= 0) {
      runs.push(
        down
          ? { row: row + from, column, rows: i - from, columns: 1 }
          : { row, column: column + from, rows: 1, columns: i - from },
      );
      from = -1;
    }
  }
  return runs;
}
