import { object } from '../objects/object';
import type { HostObject, Kind } from '../objects/object';
import type { Targets } from '../objects/targets';
import { defineClass } from '../protocol/spec';
import type { ClassSpec, Method } from '../protocol/spec';
import { itself, rememberedProperties } from './rememberedProperties';

/** Classes whose objects are known by their path alone. */
type Part = { [K in Kind]: string extends Targets[K] ? K : never }[Kind];

interface Inside {
  /** Its own parts: by name in the path, by class. */
  parts?: Record<string, Part>;
  methods?: Record<string, Method<string>>;
}

/** A part of a chart: nothing is drawn, everything is remembered. Its target is its path, e.g. `chart:{id}/title`. */
function part<K extends Part>(
  kind: K,
  properties: Record<string, unknown>,
  { parts = { format: 'ChartFormat' }, methods = {} }: Inside = {},
): ClassSpec<K> {
  const objects = Object.entries(parts).map(([name, inner]) => [
    name,
    (path: string) => object(inner, `${path}/${name}`),
  ]);
  const spec = {
    kind,
    properties: rememberedProperties(properties, itself),
    objects: Object.fromEntries(objects),
    methods,
  };
  return defineClass(spec as ClassSpec<K>);
}

/** What is set by a method instead of a name. */
const kept =
  (name: string): Method<string> =>
  (path, host, value: unknown) =>
    void (host.workbook.remembered.of(path)[name] = value);

const box = { left: 0, top: 0, width: 0, height: 0 };

export const chartTitle = part(
  'ChartTitle',
  {
    text: 'Chart Title',
    visible: true,
    overlay: false,
    horizontalAlignment: 'Center',
    verticalAlignment: 'Top',
    left: 0,
    top: 0,
    position: 'Automatic',
    showShadow: false,
    textOrientation: 0,
  },
  { methods: { getSubstring: substring, setFormula: kept('formula') } },
);

export const chartLegend = part('ChartLegend', {
  visible: true,
  position: 'Right',
  overlay: false,
  showShadow: false,
  ...box,
});

const label = {
  position: 'OutsideEnd',
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  showPercentage: false,
  showBubbleSize: false,
  separator: ',',
  numberFormat: 'General',
  linkNumberFormat: true,
  autoText: true,
  horizontalAlignment: 'Center',
  verticalAlignment: 'Center',
  textOrientation: 0,
};

export const chartDataLabels = part('ChartDataLabels', label);
/** The label of one point. */
export const chartDataLabel = part('ChartDataLabel', { ...label, ...box, text: '', formula: '' });

export const chartPlotArea = part('ChartPlotArea', {
  ...box,
  insideLeft: 0,
  insideTop: 0,
  insideWidth: 0,
  insideHeight: 0,
  position: 'Automatic',
});

/** The figures under a chart; not shown until somebody asks. */
export const chartDataTable = part('ChartDataTable', {
  visible: false,
  showLegendKey: true,
  showHorizontalBorder: true,
  showVerticalBorder: true,
  showOutlineBorder: true,
});

/** Some letters of a title. */
export const chartFormatString = part('ChartFormatString', {}, { parts: { font: 'ChartFont' } });

export const chartAxes = defineClass({
  kind: 'ChartAxes',
  objects: {
    valueAxis: (path) => object('ChartAxis', `${path}/value`),
    categoryAxis: (path) => object('ChartAxis', `${path}/category`),
    seriesAxis: (path) => object('ChartAxis', `${path}/series`),
  },
  methods: {
    getItem: (path, _, type: string, group = 'Primary') =>
      object('ChartAxis', `${path}/${type.toLowerCase()}${group === 'Primary' ? '' : '2'}`),
  },
});

export const chartAxis = part(
  'ChartAxis',
  {
    visible: true,
    minimum: '',
    maximum: '',
    majorUnit: '',
    minorUnit: '',
    numberFormat: 'General',
    linkNumberFormat: true,
    displayUnit: 'None',
    reversePlotOrder: false,
    scaleType: 'Linear',
    logBase: 10,
    tickLabelPosition: 'NextToAxis',
    tickLabelSpacing: 1,
    tickMarkSpacing: 1,
    majorTickMark: 'Outside',
    minorTickMark: 'None',
    position: 'Automatic',
    alignment: 'Center',
    categoryType: 'Automatic',
    textOrientation: 0,
    offset: 100,
    multiLevel: true,
    isBetweenCategories: true,
    showDisplayUnitLabel: false,
  },
  {
    parts: {
      title: 'ChartAxisTitle',
      format: 'ChartFormat',
      majorGridlines: 'ChartGridlines',
      minorGridlines: 'ChartGridlines',
    },
    methods: { setCategoryNames: kept('categoryNames'), setPositionAt: kept('positionAt') },
  },
);

export const chartAxisTitle = part('ChartAxisTitle', { text: 'Axis Title', visible: false, textOrientation: 0 });
export const chartGridlines = part('ChartGridlines', { visible: false });

export const chartFormat = part(
  'ChartFormat',
  { roundedCorners: false, colorScheme: 'ColorfulPalette1' },
  { parts: { font: 'ChartFont', fill: 'ChartFill', line: 'ChartLineFormat', border: 'ChartLineFormat' } },
);

export const chartFont = part(
  'ChartFont',
  { bold: false, italic: false, color: '#000000', name: 'Calibri', size: 10, underline: 'None' },
  { parts: {} },
);

export const chartFill = defineClass({
  kind: 'ChartFill',
  methods: {
    setSolidColor: kept('color'),
    getSolidColor: (path, host) => host.workbook.remembered.of(path)['color'] ?? '',
    getSolidColorOrNullObject: (path, host) => host.workbook.remembered.of(path)['color'] ?? null,
    clear: (path, host) => void (host.workbook.remembered.of(path)['color'] = undefined),
  },
});

export const chartLineFormat = part(
  'ChartLineFormat',
  { color: '#000000', lineStyle: 'Automatic', weight: 1 },
  { parts: {}, methods: { clear: (path, host) => host.workbook.remembered.forget(path) } },
);

function substring(path: string, _: unknown, start: number, length: number): HostObject {
  return object('ChartFormatString', `${path}/letters/${start}+${length}`);
}
