import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import type { Method } from '../protocol/spec';
import { itself, rememberedProperties } from './rememberedProperties';

/** Parts of charts: nothing is drawn, everything is remembered. A part's target is its path, e.g. `chart:{id}/title`. */
export const chartTitle = defineClass({
  kind: 'ChartTitle',
  properties: rememberedProperties(
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
    itself,
  ),
  objects: { format: (path) => object('ChartFormat', `${path}/format`) },
  methods: {
    getSubstring: substring,
    setFormula: (path, host, formula: string) => void (host.workbook.remembered.of(path)['formula'] = formula),
  },
});

export const chartLegend = defineClass({
  kind: 'ChartLegend',
  properties: rememberedProperties(
    { visible: true, position: 'Right', overlay: false, left: 0, top: 0, width: 0, height: 0, showShadow: false },
    itself,
  ),
  objects: { format: (path) => object('ChartFormat', `${path}/format`) },
});

const labelProperties = {
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

export const chartDataLabels = defineClass({
  kind: 'ChartDataLabels',
  properties: rememberedProperties(labelProperties, itself),
  objects: { format: (path) => object('ChartFormat', `${path}/format`) },
});

/** The label of one point. */
export const chartDataLabel = defineClass({
  kind: 'ChartDataLabel',
  properties: rememberedProperties(
    { ...labelProperties, left: 0, top: 0, width: 0, height: 0, text: '', formula: '' },
    itself,
  ),
  objects: { format: (path) => object('ChartFormat', `${path}/format`) },
});

export const chartPlotArea = defineClass({
  kind: 'ChartPlotArea',
  properties: rememberedProperties(
    {
      left: 0,
      top: 0,
      width: 0,
      height: 0,
      insideLeft: 0,
      insideTop: 0,
      insideWidth: 0,
      insideHeight: 0,
      position: 'Automatic',
    },
    itself,
  ),
  objects: { format: (path) => object('ChartFormat', `${path}/format`) },
});

/** The figures under a chart; not shown until somebody asks. */
export const chartDataTable = defineClass({
  kind: 'ChartDataTable',
  properties: rememberedProperties(
    {
      visible: false,
      showLegendKey: true,
      showHorizontalBorder: true,
      showVerticalBorder: true,
      showOutlineBorder: true,
    },
    itself,
  ),
  objects: { format: (path) => object('ChartFormat', `${path}/format`) },
});

/** Some letters of a title. */
export const chartFormatString = defineClass({
  kind: 'ChartFormatString',
  objects: { font: (path) => object('ChartFont', `${path}/font`) },
});

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

export const chartAxis = defineClass({
  kind: 'ChartAxis',
  properties: rememberedProperties(
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
    itself,
  ),
  objects: {
    title: (path) => object('ChartAxisTitle', `${path}/title`),
    format: (path) => object('ChartFormat', `${path}/format`),
    majorGridlines: (path) => object('ChartGridlines', `${path}/majorGridlines`),
    minorGridlines: (path) => object('ChartGridlines', `${path}/minorGridlines`),
  },
  methods: {
    setCategoryNames: (path, host, range: unknown) => void (host.workbook.remembered.of(path)['categoryNames'] = range),
    setPositionAt: (path, host, value: number) => void (host.workbook.remembered.of(path)['positionAt'] = value),
  },
});

export const chartAxisTitle = defineClass({
  kind: 'ChartAxisTitle',
  properties: rememberedProperties({ text: 'Axis Title', visible: false, textOrientation: 0 }, itself),
  objects: { format: (path) => object('ChartFormat', `${path}/format`) },
});

export const chartGridlines = defineClass({
  kind: 'ChartGridlines',
  properties: rememberedProperties({ visible: false }, itself),
  objects: { format: (path) => object('ChartFormat', `${path}/format`) },
});

export const chartFormat = defineClass({
  kind: 'ChartFormat',
  properties: rememberedProperties({ roundedCorners: false, colorScheme: 'ColorfulPalette1' }, itself),
  objects: {
    font: (path) => object('ChartFont', `${path}/font`),
    fill: (path) => object('ChartFill', `${path}/fill`),
    line: (path) => object('ChartLineFormat', `${path}/line`),
    border: (path) => object('ChartLineFormat', `${path}/border`),
  },
});

export const chartFont = defineClass({
  kind: 'ChartFont',
  properties: rememberedProperties(
    { bold: false, italic: false, color: '#000000', name: 'Calibri', size: 10, underline: 'None' },
    itself,
  ),
});

const fillMethods: Record<string, Method<string>> = {
  setSolidColor: (path, host, color: string) => void (host.workbook.remembered.of(path)['color'] = color),
  getSolidColor: (path, host) => host.workbook.remembered.of(path)['color'] ?? '',
  getSolidColorOrNullObject: (path, host) => host.workbook.remembered.of(path)['color'] ?? null,
  clear: (path, host) => void (host.workbook.remembered.of(path)['color'] = undefined),
};

export const chartFill = defineClass({ kind: 'ChartFill', methods: fillMethods });

export const chartLineFormat = defineClass({
  kind: 'ChartLineFormat',
  properties: rememberedProperties({ color: '#000000', lineStyle: 'Automatic', weight: 1 }, itself),
  methods: { clear: (path, host) => host.workbook.remembered.forget(path) },
});

function substring(path: string, _: unknown, start: number, length: number): HostObject {
  return object('ChartFormatString', `${path}/letters/${start}+${length}`);
}
