import type { XlsxAxis, XlsxChart } from '../../../xlsx';
import { formatAddress, sheetPrefix } from '../area';
import type { Chart } from '../charts';
import type { SheetArea } from '../types';
import type { WorkbookParts } from '../workbookParts';
import { chartFromFile } from './chartFromFile';
import { anchorOf } from './chartPlace';

/** Families of Excel.ChartType a file's writer knows, by the beginning of the name. */
const families: readonly [start: string, type: XlsxChart['type']][] = [
  ['Column', 'column'],
  ['Bar', 'bar'],
  ['Line', 'line'],
  ['Pie', 'pie'],
  ['Doughnut', 'doughnut'],
  ['XYScatter', 'scatter'],
  ['Area', 'area'],
];

const familyOf = (type: string): XlsxChart['type'] | undefined =>
  families.find(([start]) => type.startsWith(start))?.[1];

/** Charts as Excel can draw them: family, title, series and place. What else was set travels in the hidden sheet. */
export function chartsOfSheet(workbook: WorkbookParts, sheet: string): XlsxChart[] {
  return workbook.charts.list(sheet).flatMap((chart) => fileChart(workbook, chart) ?? []);
}

function fileChart(workbook: WorkbookParts, chart: Chart): XlsxChart | null {
  const type = familyOf(chart.type);
  if (!type || chart.series.length === 0) return null;
  const title = workbook.remembered.of(`chart:${chart.id}/title`);
  return {
    name: chart.name,
    type,
    ...(typeof title['text'] === 'string' && title['visible'] !== false ? { title: title['text'] } : {}),
    series: chart.series.map((series) => {
      const own = familyOf(String(series.more['chartType'] ?? chart.type));
      const { secondary, color, dashed } = lookOfSeries(workbook, `chart:${chart.id}/series/${series.id}`);
      return {
        name: workbook.charts.seriesName(series),
        values: absolute(workbook, series.values),
        ...(series.categories ? { categories: absolute(workbook, series.categories) } : {}),
        ...(own !== type && (own === 'column' || own === 'line') ? { type: own } : {}),
        ...(secondary ? { secondary } : {}),
        ...(color ? { color } : {}),
        ...(dashed ? { dashed } : {}),
      };
    }),
    ...axesOf(workbook, chart.id),
    anchor: anchorOf(workbook, chart),
    ...groupingOf(type, chart.type),
  };
}

/** Axis, colour and dashes, as far as somebody set them. */
export function lookOfSeries(
  workbook: WorkbookParts,
  path: string,
): Pick<XlsxChart['series'][number], 'secondary' | 'color' | 'dashed'> {
  const record = (part: string): Record<string, unknown> => workbook.remembered.of(`${path}${part}`);
  const [line, fill] = [record('/format/line'), record('/format/fill')];
  const color = /^#([0-9a-f]{6})$/i.exec(String(line['color'] ?? fill['color']))?.[1]?.toUpperCase();
  return {
    ...(record('')['axisGroup'] === 'Secondary' ? { secondary: true } : {}),
    ...(color ? { color } : {}),
    ...(/Dash|Dot/.test(String(line['lineStyle'])) ? { dashed: true } : {}),
  };
}

/** Bounds and number formats of the value axes. */
export function axesOf(workbook: WorkbookParts, id: string): Pick<XlsxChart, 'axis' | 'secondaryAxis'> {
  const said = (name: string): XlsxAxis | null => {
    const { minimum, maximum, numberFormat } = workbook.remembered.of(`chart:${id}/axes/${name}`);
    const axis: XlsxAxis = {
      ...(typeof minimum === 'number' ? { min: minimum } : {}),
      ...(typeof maximum === 'number' ? { max: maximum } : {}),
      ...(typeof numberFormat === 'string' && numberFormat !== 'General' ? { format: numberFormat } : {}),
    };
    return Object.keys(axis).length > 0 ? axis : null;
  };
  const [axis, secondaryAxis] = [said('value'), said('value2')];
  return { ...(axis ? { axis } : {}), ...(secondaryAxis ? { secondaryAxis } : {}) };
}

function groupingOf(
  family: XlsxChart['type'],
  type: string,
): Pick<XlsxChart, 'barGrouping' | 'lineGrouping' | 'areaGrouping'> {
  const stacked = type.includes('Stacked100') ? 'percentStacked' : type.includes('Stacked') ? 'stacked' : null;
  if (family === 'column' || family === 'bar') return { barGrouping: stacked ?? 'clustered' };
  if (!stacked) return {};
  return family === 'line' ? { lineGrouping: stacked } : family === 'area' ? { areaGrouping: stacked } : {};
}

function absolute(workbook: WorkbookParts, { sheet, area }: SheetArea): string {
  return `${sheetPrefix(workbook.sheets.get(sheet).name)}${formatAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/**
 * Charts of the file. A kept chart knows more of its looks than the file does, so it stays where the file still says the
 * same of it; where somebody changed the chart in Excel, the file is right. Kinds the file cannot say are only kept.
 */
export function restoreCharts(workbook: WorkbookParts, sheet: string, charts: readonly XlsxChart[]): void {
  const kept = workbook.charts.list(sheet).map((chart) => ({ chart, said: fileChart(workbook, chart) }));
  const same = (said: XlsxChart | null, found: XlsxChart): boolean => said !== null && meaning(said) === meaning(found);
  for (const { chart, said } of kept)
    if (said && !charts.some((each) => same(said, each))) workbook.charts.remove(chart.id);
  for (const each of charts) if (!kept.some(({ said }) => same(said, each))) chartFromFile(workbook, sheet, each);
}

/** What makes two charts the same: not their names, which Excel gives anew, and not their places to the pixel. */
function meaning({ type, title, series }: XlsxChart): string {
  return JSON.stringify([
    type,
    title ?? '',
    series.map(({ values, categories, type: own, secondary }) => [
      values,
      categories ?? '',
      own ?? '',
      secondary ?? false,
    ]),
  ]);
}
