import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import type { SheetArea } from '../workbook/types';
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
        values: { sheet, area: { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 } },
        categories: null,
        more: {},
      };
      series.splice(index ?? series.length, 0, fresh);
      return object('ChartSeries', { chart, id });
    },
    getCount: (chart, host) => host.workbook.charts.get(chart).series.length,
    getItemAt: (chart, host, index: number) => {
      const series = host.workbook.charts.get(chart).series[index];
      if (!series) throw new HostError('InvalidArgument');
      return object('ChartSeries', { chart, id: series.id });
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
    points: (target) => object('ChartPointsCollection', key(target)),
  },
  methods: {
    setValues: (target, host, range: HostObject) => void (find(target, host).values = range.target as SheetArea),
    setXAxisValues: (target, host, range: HostObject) =>
      void (find(target, host).categories = range.target as SheetArea),
    getDimensionValues: (target, host, dimension: string) => {
      const series = find(target, host);
      const place = dimension === 'Categories' || dimension === 'XValues' ? series.categories : series.values;
      return place ? host.workbook.cells.values(place.sheet, place.area).flat() : [];
    },
    delete: (target, host) => {
      const { series } = host.workbook.charts.get(target.chart);
      series.splice(series.indexOf(find(target, host)), 1);
    },
  },
});

export const chartPointsCollection = defineClass({
  kind: 'ChartPointsCollection',
  methods: { getItemAt: (series, _, index: number) => object('ChartPoint', `${series}/point/${index}`) },
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
  objects: { format: (target) => object('ChartFormat', `${target}/format`) },
});

function find({ chart, id }: Target, host: Host) {
  const series = host.workbook.charts.get(chart).series.find((each) => each.id === id);
  if (!series) throw new HostError('ItemNotFound');
  return series;
}
