/** A figure as a cell: its format, and its formula where Excel can work it out from cells beside it. */
import { columnFormat, type BlockContext } from './blockContext';
import { address, type Spot } from './grid';
import { ratioFormat, targetOf } from '../measures';
import { FORMATS, type LayoutColumn } from './model/layout';
import type { ReportCell, ReportValue } from './model/report';

/** @param spot cell of another column for the same records; null where it is not shown */
export function figureCell(
  context: BlockContext,
  column: LayoutColumn,
  value: ReportValue,
  spot: (id: string) => Spot | null,
): ReportCell {
  if (typeof value !== 'number') return { value, style: 'label' };
  const plain = columnFormat(context, column);
  const goal = column.target === undefined ? null : context.goal(column.target);
  const format = plain === FORMATS.share ? ratioFormat(value, goal === null ? undefined : targetOf(goal)) : plain;
  const formula = context.live ? formulaOf(column, spot) : null;
  return { value, style: 'figure', ...(format ? { format } : {}), ...(formula ? { formula } : {}) };
}

function formulaOf(column: LayoutColumn, spot: (id: string) => Spot | null): string | null {
  const [a, b] = (column.ratio ?? column.difference ?? []).map(spot);
  if (!a || !b) return null;
  return column.ratio ? `=IFERROR(${address(a)}/${address(b)},"")` : `=${address(a)}-${address(b)}`;
}
