/** The charts of a report as native charts of Excel: targets dashed, a Pareto's cumulative share on the axis to the right. */
import { axisOf, seriesColours, type ReportArea, type ReportChart, type ReportSheet } from '../../reports/writing';

const TYPES = { column: 'ColumnClustered', line: 'LineMarkers' } as const;

export async function putCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: ReportSheet,
): Promise<void> {
  const charts = report.charts.map((chart) => {
    const first = chart.series[0];
    const added = sheet.charts.add(
      TYPES[first?.kind ?? 'column'],
      rangeOf(sheet, first?.values ?? chart.categories),
      'Columns',
    );
    added.series.load('items/name');
    return added;
  });
  await context.sync();
  charts.forEach((added, index) => {
    // Excel guesses series from an area; only those of the report shall be there. They are known by position: last first.
    for (const guessed of [...added.series.items].reverse()) guessed.delete();
    putChart(sheet, added, report, report.charts[index]!);
  });
  await context.sync();
}

function putChart(sheet: Excel.Worksheet, added: Excel.Chart, report: ReportSheet, chart: ReportChart): void {
  added.name = chart.name;
  added.title.text = chart.title;
  added.legend.position = 'Bottom';
  const { row, column, rows, columns } = chart.place;
  added.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
  putSeries(sheet, added, chart);
  for (const group of ['Primary', 'Secondary'] as const) {
    const look = axisOf(report, chart, group === 'Secondary');
    if (!look) continue;
    const axis = added.axes.getItem('Value', group);
    if (look.format) {
      axis.linkNumberFormat = false;
      axis.numberFormat = look.format;
    }
    if (look.min !== undefined) axis.minimum = look.min;
    if (look.max !== undefined) axis.maximum = look.max;
  }
}

function putSeries(sheet: Excel.Worksheet, added: Excel.Chart, chart: ReportChart): void {
  const colours = seriesColours(chart).map((colour) => `#${colour}`);
  chart.series.forEach(({ name, kind, values, limit, secondary }, index) => {
    const series = added.series.add(name);
    series.setValues(rangeOf(sheet, values));
    series.setXAxisValues(rangeOf(sheet, chart.categories));
    series.chartType = TYPES[kind];
    if (secondary) series.axisGroup = 'Secondary';
    if (kind === 'column') series.format.fill.setSolidColor(colours[index]!);
    else {
      series.format.line.color = colours[index]!;
      series.markerBackgroundColor = colours[index]!;
      series.markerForegroundColor = colours[index]!;
    }
    if (limit) {
      series.format.line.lineStyle = 'Dash';
      series.markerStyle = 'None';
    }
  });
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: ReportArea): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}
