/**
 * The XML of a chart of columns and lines, with a second axis and dashed limits where asked for: the library behind this
 * room writes charts of one kind only. Elements stand in the order the format demands.
 */
import type { XlsxAxis, XlsxChart, XlsxSeries } from './shared/sheetParts';
import { escaped, tag, value, type Attributes } from './shared/xmlTag';

const SPACES: Attributes = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
/** Axis ids within the chart. */
const AXES = { primary: { category: 1001, value: 1002 }, secondary: { category: 2001, value: 2002 } } as const;
type Group = keyof typeof AXES;
/** Excel's own blue, orange, … for series without a colour. */
const COLOURS = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];
const TEXT_COLOUR = '404040';
const GRID_COLOUR = 'D9D9D9';
const LINE_WIDTH = 28575;
const LIMIT_WIDTH = 19050;

interface Drawn extends XlsxSeries {
  type: 'column' | 'line';
  color: string;
  /** Position among all series of the chart. */
  index: number;
}

/** Whether a chart says something that only this file can write. */
export function isDrawnHere({ type, series, axis, secondaryAxis }: XlsxChart): boolean {
  if (type !== 'column' && type !== 'line') return false;
  return (
    Boolean(axis ?? secondaryAxis) || series.some((each) => each.type ?? each.secondary ?? each.color ?? each.dashed)
  );
}

/** The whole part, `xl/charts/chartN.xml`. */
export function chartXml(chart: XlsxChart): string {
  const series = chart.series.map((each, index): Drawn => {
    const type = each.type ?? (chart.type === 'line' ? 'line' : 'column');
    return { ...each, type, color: each.color ?? COLOURS[index % COLOURS.length]!, index };
  });
  const isTwoSided = series.some((each) => each.secondary);
  const groups: Group[] = isTwoSided ? ['primary', 'secondary'] : ['primary'];
  const plots = groups.map((group) =>
    plotsOf(
      series.filter((each) => Boolean(each.secondary) === (group === 'secondary')),
      group,
    ),
  );
  const axes = groups.map((group) => axesOf(group, (group === 'primary' ? chart.axis : chart.secondaryAxis) ?? {}));
  const content =
    (chart.title ? titleOf(chart.title) : '') +
    value('c:autoTitleDeleted', chart.title ? 0 : 1) +
    tag('c:plotArea', {}, tag('c:layout') + plots.join('') + axes.join('')) +
    tag('c:legend', {}, value('c:legendPos', 'b') + value('c:overlay', 0) + textLook(900)) +
    value('c:plotVisOnly', 1) +
    value('c:dispBlanksAs', 'gap');
  const frame = tag('c:spPr', {}, fill('FFFFFF') + tag('a:ln', { w: 9525 }, fill(GRID_COLOUR)));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${tag('c:chartSpace', SPACES, value('c:roundedCorners', 0) + tag('c:chart', {}, content) + frame)}`;
}

function plotsOf(series: readonly Drawn[], group: Group): string {
  const { category, value: values } = AXES[group];
  const ids = value('c:axId', category) + value('c:axId', values);
  const columns = series.filter((each) => each.type === 'column');
  const lines = series.filter((each) => each.type === 'line');
  const bars = value('c:barDir', 'col') + value('c:grouping', 'clustered') + value('c:varyColors', 0);
  const line = value('c:grouping', 'standard') + value('c:varyColors', 0);
  return (
    (columns.length > 0
      ? tag('c:barChart', {}, bars + columns.map(columnOf).join('') + value('c:gapWidth', 60) + ids)
      : '') +
    (lines.length > 0 ? tag('c:lineChart', {}, line + lines.map(lineOf).join('') + value('c:marker', 1) + ids) : '')
  );
}

function columnOf(series: Drawn): string {
  return tag(
    'c:ser',
    {},
    headOf(series) + tag('c:spPr', {}, fill(series.color)) + value('c:invertIfNegative', 0) + dataOf(series),
  );
}

function lineOf(series: Drawn): string {
  const width = series.dashed ? LIMIT_WIDTH : LINE_WIDTH;
  const stroke = tag(
    'a:ln',
    { w: width, cap: 'rnd' },
    fill(series.color) + value('a:prstDash', series.dashed ? 'dash' : 'solid') + tag('a:round'),
  );
  const marker = series.dashed
    ? value('c:symbol', 'none')
    : value('c:symbol', 'circle') +
      value('c:size', 5) +
      tag('c:spPr', {}, fill(series.color) + tag('a:ln', { w: 9525 }, fill(series.color)));
  return tag(
    'c:ser',
    {},
    headOf(series) + tag('c:spPr', {}, stroke) + tag('c:marker', {}, marker) + dataOf(series) + value('c:smooth', 0),
  );
}

function headOf({ index, name }: Drawn): string {
  const text = name === undefined ? '' : tag('c:tx', {}, tag('c:v', {}, escaped(name)));
  return value('c:idx', index) + value('c:order', index) + text;
}

function dataOf({ categories, values }: Drawn): string {
  const reference = (kind: string, ref: string) => tag(kind, {}, tag('c:f', {}, escaped(ref)));
  return (
    (categories ? tag('c:cat', {}, reference('c:strRef', categories)) : '') +
    tag('c:val', {}, reference('c:numRef', values))
  );
}

function axesOf(group: Group, { format, min, max }: XlsxAxis): string {
  const ids = AXES[group];
  const isSecond = group === 'secondary';
  const limits =
    value('c:orientation', 'minMax') +
    (max === undefined ? '' : value('c:max', max)) +
    (min === undefined ? '' : value('c:min', min));
  const line = tag('c:spPr', {}, tag('a:ln', { w: 9525 }, fill(GRID_COLOUR)));
  const ticks = value('c:majorTickMark', 'none') + value('c:minorTickMark', 'none');
  const category =
    value('c:axId', ids.category) +
    tag('c:scaling', {}, value('c:orientation', 'minMax')) +
    value('c:delete', isSecond ? 1 : 0) +
    value('c:axPos', 'b') +
    ticks +
    value('c:tickLblPos', 'low') +
    line +
    textLook(900) +
    value('c:crossAx', ids.value) +
    value('c:crosses', 'autoZero') +
    value('c:auto', 0) +
    value('c:lblAlgn', 'ctr') +
    value('c:lblOffset', 100) +
    value('c:noMultiLvlLbl', 0);
  const values =
    value('c:axId', ids.value) +
    tag('c:scaling', {}, limits) +
    value('c:delete', 0) +
    value('c:axPos', isSecond ? 'r' : 'l') +
    (isSecond ? '' : tag('c:majorGridlines', {}, line)) +
    (format === undefined ? '' : tag('c:numFmt', { formatCode: format, sourceLinked: 0 })) +
    ticks +
    value('c:tickLblPos', 'nextTo') +
    tag('c:spPr', {}, tag('a:ln', {}, tag('a:noFill'))) +
    textLook(900) +
    value('c:crossAx', ids.category) +
    value('c:crosses', isSecond ? 'max' : 'autoZero') +
    value('c:crossBetween', 'between');
  return tag('c:catAx', {}, category) + tag('c:valAx', {}, values);
}

function titleOf(title: string): string {
  const look = { sz: 1200, b: 1 };
  const paragraph =
    tag('a:pPr', {}, tag('a:defRPr', look)) +
    tag('a:r', {}, tag('a:rPr', look, fill(TEXT_COLOUR)) + tag('a:t', {}, escaped(title)));
  const text = tag('c:tx', {}, tag('c:rich', {}, tag('a:bodyPr') + tag('a:lstStyle') + tag('a:p', {}, paragraph)));
  return tag('c:title', {}, text + value('c:overlay', 0));
}

/** @param size hundredths of a point */
function textLook(size: number): string {
  const paragraph =
    tag('a:pPr', {}, tag('a:defRPr', { sz: size }, fill(TEXT_COLOUR))) + tag('a:endParaRPr', { lang: 'id-ID' });
  return tag('c:txPr', {}, tag('a:bodyPr') + tag('a:lstStyle') + tag('a:p', {}, paragraph));
}

function fill(color: string): string {
  return tag('a:solidFill', {}, value('a:srgbClr', color));
}
