import type { XlsxAxis, XlsxSeries } from '../../../xlsx';
import type { Chart, Series } from '../charts';
import type { WorkbookParts } from '../workbookParts';

/** Colour and dashes of a series, as far as somebody set them. */
export function seriesLook(workbook: WorkbookParts, chart: Chart, series: Series, kind: string): Pick<XlsxSeries, 'color' | 'dashed'> {
  const format = (part: string) => workbook.remembered.of(`chart:${chart.id}/series/${series.id}/format/${part}`);
  const color = /^#([0-9a-f]{6})$/i.exec(String(format(kind === 'line' ? 'line' : 'fill')['color']))?.[1];
  const dashed = /dash|dot/i.test(String(format('line')['lineStyle'] ?? ''));
  return { ...(color ? { color: color.toUpperCase() } : {}), ...(dashed ? { dashed } : {}) };
}

/** The value axes, as far as somebody set them. */
export function axesLook(workbook: WorkbookParts, chart: Chart): { axis?: XlsxAxis; secondaryAxis?: XlsxAxis } {
  const [axis, secondaryAxis] = ['value', 'value2'].map((name) => axisLook(workbook, `chart:${chart.id}/axes/${name}`));
  return { ...(axis ? { axis } : {}), ...(secondaryAxis ? { secondaryAxis } : {}) };
}

function axisLook(workbook: WorkbookParts, path: string): XlsxAxis | null {
  const { numberFormat, minimum, maximum } = workbook.remembered.of(path);
  const axis: XlsxAxis = {
    ...(typeof numberFormat === 'string' && numberFormat !== 'General' ? { format: numberFormat } : {}),
    ...(typeof minimum === 'number' ? { min: minimum } : {}),
    ...(typeof maximum === 'number' ? { max: maximum } : {}),
  };
  return Object.keys(axis).length > 0 ? axis : null;
}
