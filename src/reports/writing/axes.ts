/** The value axes of a chart: the number format is that of the figures, and shares never reach beyond 100 %. */
import type { ReportArea, ReportCell, ReportChart, ReportSheet } from '../model/report';

export interface ReportAxis {
  format?: string;
  min?: number;
  max?: number;
}

/** @param secondary the axis on the right; null where no series stands on it */
export function axisOf(
  { rows }: Pick<ReportSheet, 'rows'>,
  { series }: ReportChart,
  secondary: boolean,
): ReportAxis | null {
  const cells = series
    .filter((each) => Boolean(each.secondary) === secondary)
    .flatMap((each) => cellsOf(rows, each.values));
  if (cells.length === 0) return null;
  const format = cells.find((cell) => cell.format)?.format;
  const isShare =
    format?.includes('%') && cells.every(({ value }) => typeof value !== 'number' || (value >= 0 && value <= 1));
  return {
    ...(format ? { format } : {}),
    ...(isShare && { max: 1 }),
    // A cumulative share begins where its columns do.
    ...(isShare && secondary && { min: 0 }),
  };
}

function cellsOf(rows: ReportSheet['rows'], area: ReportArea): ReportCell[] {
  return rows
    .slice(area.row, area.row + area.rows)
    .flatMap((row) => row.slice(area.column, area.column + area.columns).flatMap((cell) => cell ?? []));
}
