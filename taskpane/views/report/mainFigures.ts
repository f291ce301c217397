/** The figures of a report that stand against a target: what a supervisor looks for first. */
import type { ReportCell, ReportSheet, ReportValue } from '../../../src/reports';

export interface MainFigure {
  label: string;
  cell: ReportCell;
  row: number;
  column: number;
  target: ReportCell;
  met: boolean;
}

/** Whether a cell reaches the target its column is held against; null where it is held against none or has no number. */
export function metAt(sheet: ReportSheet, row: number, column: number): boolean | null {
  const value = sheet.rows[row]?.[column]?.value;
  if (typeof value !== 'number') return null;
  for (const { area, operator, target, tone } of sheet.conditions) {
    if (row < area.row || row >= area.row + area.rows || column < area.column || column >= area.column + area.columns)
      continue;
    const goal = sheet.rows[target.row]?.[target.column]?.value;
    if (typeof goal !== 'number') continue;
    const holds = operator === 'lessThan' ? value < goal : operator === 'greaterThan' ? value > goal : value >= goal;
    if (holds) return tone === 'good';
    if (tone !== 'good') return true;
  }
  return null;
}

/** Cells of total rows that stand against a target, or of the only row where there is no total. */
export function mainFigures(sheet: ReportSheet): MainFigure[] {
  const figures = new Map<string, MainFigure>();
  for (const { area, target } of sheet.conditions) {
    const rows = Array.from({ length: area.rows }, (_, at) => area.row + at);
    const totals = rows.filter((row) => sheet.rows[row]?.[area.column]?.style === 'total');
    for (const row of totals.length > 0 ? totals : rows.length === 1 ? rows : [])
      for (let column = area.column; column < area.column + area.columns; column++) {
        const met = metAt(sheet, row, column);
        const cell = sheet.rows[row]?.[column];
        if (met !== null && cell)
          figures.set(`${row},${column}`, {
            label: captionOf(sheet, row, column),
            ...{ cell, row, column },
            target: sheet.rows[target.row]![target.column]!,
            met,
          });
      }
  }
  return [...figures.values()];
}

/** Captions above a cell; the label beside it where there are none. */
export function captionOf(sheet: ReportSheet, row: number, column: number): string {
  const words: ReportValue[] = [];
  for (let up = row - 1; up >= 0; up--) {
    const cell = sheet.rows[up]?.[column];
    if (cell?.style === 'caption') words.unshift(cell.value);
    else if (words.length > 0) break;
  }
  return words.filter((word) => word !== null && word !== '').join(' ') || String(sheet.rows[row]?.[0]?.value ?? '');
}
