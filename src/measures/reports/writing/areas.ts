/** Areas of a sheet of a report: what is printed, and which cells a condition is asked of. */
import type { ReportArea, ReportCondition, ReportSheet } from '../report';

/** Everything there is: cells and charts. */
export function printedArea({ rows, charts }: Pick<ReportSheet, 'rows' | 'charts'>): ReportArea {
  const ends = charts.map(({ place }) => ({ rows: place.row + place.rows, columns: place.column + place.columns }));
  return {
    row: 0,
    column: 0,
    rows: Math.max(1, rows.length, ...ends.map((end) => end.rows)),
    columns: Math.max(1, ...rows.map((row) => row.length), ...ends.map((end) => end.columns)),
  };
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
