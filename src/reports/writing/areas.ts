/** Areas of a sheet of a report: what is printed, and which cells a condition is asked of. */
import type { ReportArea, ReportCell, ReportCondition, ReportSheet } from '../model/report';
import { REPORT_LOOKS } from './looks';
import { columnWidths, DEFAULT_WIDTH, DEFAULT_SIZE } from './sizes';

/** Everything there is: cells, the texts that flow over blank cells beside them, and charts. */
export function printedArea(sheet: Pick<ReportSheet, 'rows' | 'charts' | 'widths'>): ReportArea {
  const { rows, charts } = sheet;
  const widths = columnWidths(sheet);
  const ends = charts.map(({ place }) => ({ rows: place.row + place.rows, columns: place.column + place.columns }));
  return {
    row: 0,
    column: 0,
    rows: Math.max(1, rows.length, ...ends.map((end) => end.rows)),
    columns: Math.max(1, ...rows.map((row) => lastColumn(row, widths)), ...ends.map((end) => end.columns)),
  };
}

/** How many columns a row fills. */
function lastColumn(row: readonly (ReportCell | null)[], widths: readonly number[]): number {
  // Beside a heading its band goes on, without a text.
  const last = row.reduce((found, cell, column) => (cell && cell.value !== null ? column : found), -1);
  const cell = row[last];
  if (!cell || typeof cell.value !== 'string') return row.length;
  const { wrap, size = DEFAULT_SIZE } = REPORT_LOOKS[cell.style];
  let rest = wrap ? 0 : cell.value.length * (size / DEFAULT_SIZE);
  let column = last;
  for (; rest > 0; column++) rest -= widths[column] ?? DEFAULT_WIDTH;
  return Math.max(row.length, column);
}

/**
 * The parts of a condition's area that hold numbers. Excel takes a blank cell for 0 and a text for more than any number,
 * so that both would be coloured as if they were figures; a blank accuses nobody.
 */
export function conditionAreas(sheet: Pick<ReportSheet, 'rows'>, { area }: ReportCondition): ReportArea[] {
  const found: ReportArea[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (const run of runsOfNumbers(sheet, area, column)) {
      const left = found.find(
        (each) => each.row === run.row && each.rows === run.rows && each.column + each.columns === column,
      );
      if (left) left.columns++;
      else found.push(run);
    }
  }
  return found;
}

function runsOfNumbers({ rows }: Pick<ReportSheet, 'rows'>, area: ReportArea, column: number): ReportArea[] {
  const runs: ReportArea[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (typeof rows[row]?.[column]?.value !== 'number') continue;
    const last = runs.at(-1);
    if (last && last.row + last.rows === row) last.rows++;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}
