import { HostError, notFound } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import type { SheetArea } from '../workbook/types';
import { absoluteAddress, cellArea, cellCount, sheetPrefix } from '../workbook/area';
import { itself, rememberedProperties } from './rememberedProperties';

interface Target {
  chart: string;
  id: string;
}

export const chartSeriesCollection = defineClass({
  kind: 'ChartSeriesCollection',
  properties: { count: { get: (chart, host) => host.workbook.charts.get(chart).series.length } },
  items: (chart, host) => host.workbook.charts.get(chart).series.map(({ id }) => object('ChartSeries', { chart, id })),
  methods: {
    add: (chart, host, name?: string, index?: number) => {
      const { series, sheet } = host.workbook.charts.get(chart);
      const id = String(1 + Math.max(0, ...series.map((each) => Number(each.id))));
      const fresh = {
        id,
        name: name ?? `Series${series.length + 1}`,
        values: { sheet, area: cellArea(0, 0) },
        categories: null,
        more: {},
      };
      series.splice(index ?? series.length, 0, fresh);
      return object('ChartSeries', { chart, id });
    },
  },
});

const key = ({ chart, id }: Target): string => `chart:${chart}/series/${id}`;

export const chartSeries = defineClass({
  kind: 'ChartSeries',
  properties: {
    name: {
      get: (target, host) => host.workbook.charts.seriesName(find(target, host)),
      set: (target, name: string, host) => void (find(target, host).name = name),
    },
    chartType: {
      get: (target, host) => find(target, host).more['chartType'] ?? host.workbook.charts.get(target.chart).type,
      set: (target, type: string, host) => void (find(target, host).more['chartType'] = type),
    },
    ...rememberedProperties<Target>(
      {
        axisGroup: 'Primary',
        doughnutHoleSize: 50,
        explosion: 0,
        filtered: false,
        firstSliceAngle: 0,
        gapWidth: 150,
        hasDataLabels: false,
        invertIfNegative: false,
        markerBackgroundColor: '',
        markerForegroundColor: '',
        markerSize: 5,
        markerStyle: 'Automatic',
        overlap: 0,
        plotOrder: 1,
        secondPlotSize: 75,
        showShadow: false,
        smooth: false,
        splitType: 'SplitByPosition',
        varyByCategories: false,
      },
      key,
    ),
  },
  objects: {
    format: (target) => object('ChartFormat', `${key(target)}/format`),
    dataLabels: (target) => object('ChartDataLabels', `${key(target)}/dataLabels`),
    points: (target) => object('ChartPointsCollection', target),
    trendlines: (target) => object('ChartTrendlineCollection', key(target)),
  },
  methods: {
    setValues: (target, host, range: HostObject) => void (find(target, host).values = range.target as SheetArea),
    setXAxisValues: (target, host, range: HostObject) =>
      void (find(target, host).categories = range.target as SheetArea),
    setBubbleSizes: (target, host, range: HostObject) =>
      void (find(target, host).more['bubbleSizes'] = range.target as SheetArea),
    getDimensionValues: (target, host, dimension: string) => {
      const place = source(target, dimension, host);
      return place ? host.workbook.cells.values(place.sheet, place.area).flat() : [];
    },
    getDimensionDataSourceString: (target, host, dimension: string) => {
      const place = source(target, dimension, host);
      return place ? sheetPrefix(host.workbook.sheets.get(place.sheet).name) + absoluteAddress(place.area) : '';
    },
    getDimensionDataSourceType: (target, host, dimension: string) =>
      source(target, dimension, host) ? 'LocalRange' : 'List',
    delete: (target, host) => {
      const { series } = host.workbook.charts.get(target.chart);
      series.splice(series.indexOf(find(target, host)), 1);
    },
  },
});

/** The cells a series takes one of its dimensions from. */
function source(target: Target, dimension: string, host: Host): SheetArea | null {
  const { categories, values, more } = find(target, host);
  if (dimension === 'Categories' || dimension === 'XValues') return categories;
  return dimension === 'BubbleSizes' ? ((more['bubbleSizes'] as SheetArea | undefined) ?? null) : values;
}

const pointCount = (target: Target, host: Host): number => cellCount(find(target, host).values.area);

export const chartPointsCollection = defineClass({
  kind: 'ChartPointsCollection',
  properties: { count: { get: pointCount } },
  items: (target, host) =>
    Array.from({ length: pointCount(target, host) }, (_, index) =>
      object('ChartPoint', `${key(target)}/point/${index}`),
    ),
});

const trendlines = (series: string, host: Host): string[] => {
  const record = host.workbook.remembered.of(`${series}/trendlines`) as { types?: string[] };
  return (record.types ??= []);
};

export const chartTrendlineCollection = defineClass({
  kind: 'ChartTrendlineCollection',
  items: (series, host) => trendlines(series, host).map((_, index) => object('ChartTrendline', { series, index })),
  item: (series, index: number, host) => {
    if (trendlines(series, host)[index] === undefined) throw new HostError('ItemNotFound');
    return object('ChartTrendline', { series, index });
  },
  methods: {
    add: (series, host, type = 'Linear') =>
      object('ChartTrendline', { series, index: trendlines(series, host).push(type as string) - 1 }),
  },
});

const trendlineKey = ({ series, index }: { series: string; index: number }): string => `${series}/trendline/${index}`;

export const chartTrendline = defineClass({
  kind: 'ChartTrendline',
  properties: {
    type: {
      get: ({ series, index }, host) => trendlines(series, host)[index],
      set: ({ series, index }, type: string, host) => void (trendlines(series, host)[index] = type),
    },
    ...rememberedProperties<{ series: string; index: number }>(
      {
        name: '',
        intercept: '',
        polynomialOrder: 2,
        movingAveragePeriod: 2,
        forwardPeriod: 0,
        backwardPeriod: 0,
        showEquation: false,
        showRSquared: false,
      },
      trendlineKey,
    ),
  },
  objects: { format: (target) => object('ChartFormat', `${trendlineKey(target)}/format`) },
  methods: {
    delete: ({ series, index }, host) => void trendlines(series, host).splice(index, 1),
  },
});

export const chartPoint = defineClass({
  kind: 'ChartPoint',
  properties: rememberedProperties(
    {
      hasDataLabel: false,
      markerBackgroundColor: '',
      markerForegroundColor: '',
      markerSize: 5,
      markerStyle: 'Automatic',
    },
    itself,
  ),
  objects: {
    format: (target) => object('ChartFormat', `${target}/format`),
    dataLabel: (target) => object('ChartDataLabel', `${target}/dataLabel`),
  },
});

function find({ chart, id }: Target, host: Host) {
  return host.workbook.charts.get(chart).series.find((each) => each.id === id) ?? notFound();
}
