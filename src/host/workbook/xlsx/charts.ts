import type { XlsxChart } from '../../../xlsx';
import { formatAddress, sheetPrefix } from '../area';
import type { Chart } from '../charts';
import type { Place } from '../types';
import type { WorkbookParts } from '../workbookParts';

const pointsPerPixel = 0.75;

/** Families of Excel.ChartType a file's writer knows, by the beginning of the name. */
const families: readonly [start: string, type: XlsxChart['type']][] = [
  ['Column', 'column'], ['Bar', 'bar'], ['Line', 'line'], ['Pie', 'pie'], ['Doughnut', 'doughnut'], ['XYScatter', 'scatter'], ['Area', 'area'],
];

/** Charts as Excel can draw them: family, title, series and place. What else was set travels in the hidden sheet. */
export function chartsOfSheet(workbook: WorkbookParts, sheet: string): XlsxChart[] {
  return workbook.charts.list(sheet).flatMap((chart) => {
    const type = families.find(([start]) => chart.type.startsWith(start))?.[1];
    if (!type || chart.series.length === 0) return [];
    const title = workbook.remembered.of(`chart:${chart.id}/title`);
    return [
      {
        type,
        ...(typeof title['text'] === 'string' && title['visible'] !== false ? { title: title['text'] } : {}),
        series: chart.series.map((series) => ({
          name: workbook.charts.seriesName(series),
          values: absolute(workbook, series.values),
          ...(series.categories ? { categories: absolute(workbook, series.categories) } : {}),
        })),
        anchor: anchorOf(workbook, chart),
        ...(type === 'column' || type === 'bar' ? { barGrouping: groupingOf(chart.type) } : {}),
      },
    ];
  });
}

function groupingOf(type: string): NonNullable<XlsxChart['barGrouping']> {
  if (type.includes('Stacked100')) return 'percentStacked';
  return type.includes('Stacked') ? 'stacked' : 'clustered';
}

function absolute(workbook: WorkbookParts, { sheet, area }: Place): string {
  return `${sheetPrefix(workbook.sheets.get(sheet).name)}${formatAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** The cells under the chart's corners. */
function anchorOf(workbook: WorkbookParts, { sheet: id, left, top, width, height }: Chart): XlsxChart['anchor'] {
  const sheet = workbook.book.sheet(id);
  const at = (points: number, size: (index: number) => number): number => {
    let index = 0;
    for (let rest = points / pointsPerPixel - size(0); rest >= 0; rest -= Math.max(size(index), 1)) index++;
    return index;
  };
  const corner = (x: number, y: number) => ({ row: at(y, (row) => sheet.getRowHeight(row)), col: at(x, (column) => sheet.getColumnWidth(column)) });
  return { from: corner(left, top), to: corner(left + width, top + height) };
}
