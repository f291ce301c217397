/** Colours of a column against its target, which stands in a cell of the sheet. */
import type { BlockContext } from './blockContext';
import type { LayoutColumn } from './layout';
import type { ReportArea } from './report';

export function conditionOn({ grid, targetCell }: BlockContext, column: LayoutColumn, area: ReportArea): void {
  const target = column.target === undefined || column.met ? null : targetCell(column.target);
  if (!target) return;
  const { spot, good } = target;
  const on = { area, target: spot };
  if (good === 'atLeast')
    grid.conditions.push(
      { ...on, operator: 'lessThan', tone: 'bad' },
      { ...on, operator: 'greaterThanOrEqual', tone: 'good' },
    );
  else grid.conditions.push({ ...on, operator: 'greaterThan', tone: 'bad' });
}
