/** One chart's part (`xl/charts/chartN.xml`) as this room's chart: kinds, series, axes, title and legend. */
import type { XlsxAxis, XlsxChart, XlsxSeries } from '../shared/sheetParts';
import { at, childrenOf, descendants, type XmlElement } from './xmlTree';

type Kind = XlsxChart['type'];

/** Three-dimensional charts are read as their flat kin. */
const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    barChart: 'column',
    bar3DChart: 'column',
    lineChart: 'line',
    line3DChart: 'line',
    pieChart: 'pie',
    pie3DChart: 'pie',
    doughnutChart: 'doughnut',
    scatterChart: 'scatter',
    areaChart: 'area',
    area3DChart: 'area',
  } as const),
);
const LEGENDS = { t: 'top', b: 'bottom', l: 'left', r: 'right', tr: 'topRight' } as const;

interface Plot {
  element: XmlElement;
  kind: Kind;
  secondary: boolean;
}

/** null for kinds of charts that have no word here (radar, bubbles, stock …). */
export function chartOf(part: XmlElement | null, anchor: XlsxChart['anchor']): XlsxChart | null {
  const chart = at(part, 'chart');
  const plotArea = at(chart, 'plotArea');
  const plots = plotsOf(plotArea);
  const [main] = plots;
  if (!main) return null;
  const title = titleOf(at(chart, 'title'), plots);
  const legend = at(chart, 'legend');
  const [primary, second] = [false, true].map((secondary) => axisOf(plotArea, plots, secondary));
  return {
    type: main.kind,
    ...(title === undefined ? {} : { title }),
    series: plots.flatMap((plot) => childrenOf(plot.element, 'ser').map((series) => seriesOf(series, plot, main.kind))),
    ...groupingOf(main),
    legend: legend ? (LEGENDS[valueOf(legend, 'legendPos') as keyof typeof LEGENDS] ?? 'right') : false,
    ...(primary ? { axis: primary } : {}),
    ...(second ? { secondaryAxis: second } : {}),
    ...categoryTitle(plotArea),
    anchor,
  };
}

/** Plots on the axis to the right come after those on the left, as Excel writes them. */
function plotsOf(plotArea: XmlElement | undefined): Plot[] {
  const onRight = new Set(
    childrenOf(plotArea, 'valAx').flatMap((axis) =>
      valueOf(axis, 'crosses') === 'max' || valueOf(axis, 'axPos') === 'r' ? [valueOf(axis, 'axId')] : [],
    ),
  );
  const found = (plotArea?.children ?? []).flatMap((element): Plot[] => {
    const kind = KINDS.get(element.name);
    if (!kind) return [];
    const lying = kind === 'column' && valueOf(element, 'barDir') === 'bar';
    const secondary = childrenOf(element, 'axId').some(({ attributes }) => onRight.has(attributes['val']));
    return [{ element, kind: lying ? 'bar' : kind, secondary }];
  });
  // A chart whose only axis stands on the right has no second one.
  return found.every(({ secondary }) => secondary) ? found.map((plot) => ({ ...plot, secondary: false })) : found;
}

function seriesOf(series: XmlElement, { kind, secondary }: Plot, main: Kind): XlsxSeries {
  const name = textIn(at(series, 'tx'));
  const nameRef = at(series, 'tx', 'strRef', 'f')?.text;
  const reference = (...names: string[]): string | undefined =>
    names.flatMap((each) => descendants(at(series, each), 'f'))[0]?.text;
  const categories = reference('cat', 'xVal');
  const look = at(series, 'spPr');
  const color = at(look, 'ln', 'solidFill', 'srgbClr') ?? at(look, 'solidFill', 'srgbClr');
  const dash = valueOf(at(look, 'ln'), 'prstDash');
  return {
    ...(name === undefined ? {} : { name }),
    ...(nameRef === undefined ? {} : { nameRef }),
    values: reference('val', 'yVal') ?? '',
    ...(categories === undefined ? {} : { categories }),
    ...(kind !== main && (kind === 'column' || kind === 'line') ? { type: kind } : {}),
    ...(secondary ? { secondary } : {}),
    ...(color ? { color: (color.attributes['val'] ?? '').toUpperCase() } : {}),
    ...(dash !== undefined && dash !== 'solid' ? { dashed: true } : {}),
  };
}

function groupingOf({ element, kind }: Plot): Pick<XlsxChart, 'barGrouping' | 'lineGrouping' | 'areaGrouping'> {
  const grouping = valueOf(element, 'grouping');
  const stacked = grouping === 'stacked' || grouping === 'percentStacked' ? grouping : undefined;
  if (kind === 'column' || kind === 'bar') return { barGrouping: stacked ?? 'clustered' };
  if (!stacked) return {};
  if (kind === 'line') return { lineGrouping: stacked };
  return kind === 'area' ? { areaGrouping: stacked } : {};
}

function axisOf(plotArea: XmlElement | undefined, plots: readonly Plot[], secondary: boolean): XlsxAxis | undefined {
  const ids = new Set(
    plots
      .filter((plot) => plot.secondary === secondary)
      .flatMap(({ element }) => childrenOf(element, 'axId').map(({ attributes }) => attributes['val'])),
  );
  // Scatter charts have two value axes on each side; the upright one comes last.
  const axis = childrenOf(plotArea, 'valAx')
    .filter((each) => ids.has(valueOf(each, 'axId')))
    .at(-1);
  const format = at(axis, 'numFmt')?.attributes;
  const bound = (name: string): number | undefined => {
    const value = valueOf(at(axis, 'scaling'), name);
    return value === undefined ? undefined : Number(value);
  };
  const [min, max, title] = [bound('min'), bound('max'), textIn(at(axis, 'title', 'tx'))];
  const found: XlsxAxis = {
    ...(format?.['formatCode'] && format['sourceLinked'] !== '1' ? { format: format['formatCode'] } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(title === undefined ? {} : { title }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

function categoryTitle(plotArea: XmlElement | undefined): Pick<XlsxChart, 'categoryTitle'> {
  const axis = at(plotArea, 'catAx') ?? at(plotArea, 'dateAx');
  const title = textIn(at(axis, 'title', 'tx'));
  return title === undefined ? {} : { categoryTitle: title };
}

/** A title without a text of its own shows the name of the only series. */
function titleOf(title: XmlElement | undefined, plots: readonly Plot[]): string | undefined {
  if (!title) return undefined;
  const own = textIn(at(title, 'tx'));
  if (own !== undefined) return own;
  const series = plots.flatMap(({ element }) => childrenOf(element, 'ser'));
  return series.length === 1 ? textIn(at(series[0], 'tx')) : undefined;
}

/** Rich text by its runs, a reference by the text it had when the file was saved, or the plain text. */
function textIn(text: XmlElement | undefined): string | undefined {
  if (!text) return undefined;
  const paragraphs = childrenOf(at(text, 'rich'), 'p').map((paragraph) =>
    descendants(paragraph, 't')
      .map((run) => run.text)
      .join(''),
  );
  if (paragraphs.length > 0) return paragraphs.join('\n');
  return descendants(text, 'v')[0]?.text;
}

const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  at(element, name)?.attributes['val'];
