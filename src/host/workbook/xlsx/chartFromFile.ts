import type { XlsxAxis, XlsxChart, XlsxSeries } from '../../../xlsx';
import { HostError } from '../../shared/errors';
import type { Series } from '../charts';
import type { SheetArea } from '../types';
import type { WorkbookParts } from '../workbookParts';
import { rectangleOf } from './chartPlace';

const plain: Record<XlsxChart['type'], string> = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  line: 'Line',
  pie: 'Pie',
  doughnut: 'Doughnut',
  scatter: 'XYScatter',
  area: 'Area',
};
const stacks = { stacked: 'Stacked', percentStacked: 'Stacked100' } as const;
const legends = { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right', topRight: 'Corner' } as const;

/** A chart that somebody made in Excel: kind, series, titles, axes, legend and place. How it is painted is not read. */
export function chartFromFile(workbook: WorkbookParts, sheet: string, file: XlsxChart): void {
  const series = file.series.flatMap((each, index) => seriesOf(workbook, sheet, each, index) ?? []);
  const chart = workbook.charts.put({
    sheet,
    name: file.name,
    type: typeOf(file),
    ...rectangleOf(workbook, sheet, file.anchor),
    series,
    more: {},
  });
  const record = (path: string): Record<string, unknown> => workbook.remembered.of(`chart:${chart.id}/${path}`);
  Object.assign(record('title'), file.title === undefined ? { visible: false } : { text: file.title });
  if (file.legend !== undefined)
    Object.assign(record('legend'), file.legend ? { position: legends[file.legend] } : { visible: false });
  if (file.categoryTitle !== undefined)
    Object.assign(record('axes/category/title'), { text: file.categoryTitle, visible: true });
  for (const [name, axis] of [
    ['axes/value', file.axis],
    ['axes/value2', file.secondaryAxis],
  ] as const) {
    if (!axis) continue;
    Object.assign(record(name), axisOf(axis));
    if (axis.title !== undefined) Object.assign(record(`${name}/title`), { text: axis.title, visible: true });
  }
  file.series.forEach(({ secondary, color, dashed }, index) => {
    if (secondary) record(`series/${index}`)['axisGroup'] = 'Secondary';
    if (color) for (const part of ['fill', 'line']) record(`series/${index}/format/${part}`)['color'] = `#${color}`;
    if (dashed) record(`series/${index}/format/line`)['lineStyle'] = 'Dash';
  });
}

function typeOf({ type, barGrouping, lineGrouping, areaGrouping }: XlsxChart): string {
  const grouping = barGrouping ?? lineGrouping ?? areaGrouping;
  if (grouping === undefined || grouping === 'clustered') return plain[type];
  return `${plain[type].replace('Clustered', '')}${stacks[grouping]}`;
}

function axisOf({ format, min, max }: XlsxAxis): Record<string, unknown> {
  return {
    ...(format ? { numberFormat: format, linkNumberFormat: false } : {}),
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}

/** null for a series whose values are not cells of this workbook. */
function seriesOf(workbook: WorkbookParts, sheet: string, file: XlsxSeries, index: number): Series | null {
  const values = placeOf(workbook, sheet, file.values);
  if (!values) return null;
  return {
    id: String(index),
    name: (file.nameRef ? placeOf(workbook, sheet, file.nameRef) : null) ?? file.name ?? `Series${index + 1}`,
    values,
    categories: file.categories ? placeOf(workbook, sheet, file.categories) : null,
    more: file.type ? { chartType: plain[file.type] } : {},
  };
}

/** null for names, other workbooks and several areas at once. */
function placeOf(workbook: WorkbookParts, sheet: string, ref: string): SheetArea | null {
  try {
    return workbook.cells.place(sheet, ref);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
