import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import type { Property } from '../protocol/spec';
import type { Chart } from '../workbook/charts';
import type { SheetArea } from '../workbook/types';
import { placeOf } from './placeOf';
import { rememberedProperties } from './rememberedProperties';

/** Event types of charts (eventType in office.js). */
const chartEvents = { Added: 50, Activated: 51, Deactivated: 52, Deleted: 53 };

export const chartCollection = defineClass({
  kind: 'ChartCollection',
  properties: { count: { get: (sheet, host) => host.workbook.charts.list(sheet).length } },
  items: (sheet, host) => host.workbook.charts.list(sheet).map((chart) => object('Chart', chart.id)),
  methods: {
    add: (sheet, host, type: string, source: HostObject, seriesBy = 'Auto') => {
      const chart = host.workbook.charts.add(sheet, type, source.target as SheetArea, seriesBy);
      host.events.fire(chartEvents.Added, [sheet], { chartId: chart.id, worksheetId: sheet, source: 'Local' });
      return object('Chart', chart.id);
    },
    getItemOrNullObject: (sheet, host, name: string) => {
      const chart = host.workbook.charts.find(sheet, name);
      return chart && object('Chart', chart.id);
    },
  },
  events: { types: chartEvents, targetId: (sheet) => sheet },
});

export const chart = defineClass({
  kind: 'Chart',
  identity: (id) => ({ Id: id }),
  properties: {
    id: { get: (id) => id },
    name: field('name'),
    chartType: field('type'),
    left: field('left'),
    top: field('top'),
    width: field('width'),
    height: field('height'),
    ...rememberedProperties<string>(
      {
        categoryLabelLevel: 0,
        displayBlanksAs: 'NotPlotted',
        plotBy: 'Columns',
        plotVisibleOnly: true,
        seriesNameLevel: 0,
        showAllFieldButtons: false,
        showDataLabelsOverMaximum: true,
        style: 2,
      },
      (id) => `chart:${id}`,
    ),
  },
  objects: {
    title: (id) => object('ChartTitle', `chart:${id}/title`),
    legend: (id) => object('ChartLegend', `chart:${id}/legend`),
    axes: (id) => object('ChartAxes', `chart:${id}/axes`),
    plotArea: (id) => object('ChartPlotArea', `chart:${id}/plotArea`),
    dataLabels: (id) => object('ChartDataLabels', `chart:${id}/dataLabels`),
    format: (id) => object('ChartFormat', `chart:${id}/format`),
    series: (id) => object('ChartSeriesCollection', id),
    worksheet: (id, host) => object('Worksheet', host.workbook.charts.get(id).sheet),
  },
  methods: {
    activate: () => null,
    getDataTableOrNullObject: (id) => object('ChartDataTable', `chart:${id}/dataTable`),
    delete: (id, host) => {
      const { sheet } = host.workbook.charts.get(id);
      host.workbook.charts.remove(id);
      host.events.fire(chartEvents.Deleted, [sheet], { chartId: id, worksheetId: sheet, source: 'Local' });
    },
    setData: (id, host, source: HostObject, seriesBy = 'Auto') =>
      host.workbook.charts.setData(id, source.target as SheetArea, seriesBy),
    /** The chart covers the cells from start to end. */
    setPosition: (id, host, start: HostObject | string, end?: HostObject | string) => {
      const chart = host.workbook.charts.get(id);
      const from = placeOf(start, chart.sheet, host);
      const to = placeOf(end ?? start, chart.sheet, host);
      const sheet = host.workbook.book.sheet(chart.sheet);
      const span = (count: number, size: (index: number) => number, first: number) =>
        Array.from({ length: count }, (_, index) => size(first + index)).reduce((sum, each) => sum + each, 0) * 0.75;
      chart.left = span(from.area.startColumn, (column) => sheet.getColumnWidth(column), 0);
      chart.top = span(from.area.startRow, (row) => sheet.getRowHeight(row), 0);
      chart.width = span(
        to.area.endColumn - from.area.startColumn + 1,
        (column) => sheet.getColumnWidth(column),
        from.area.startColumn,
      );
      chart.height = span(
        to.area.endRow - from.area.startRow + 1,
        (row) => sheet.getRowHeight(row),
        from.area.startRow,
      );
    },
    /** A one-pixel picture: charts are not drawn here. */
    getImage: () => 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  },
  events: { types: chartEvents, targetId: (id) => id },
});

function field(name: 'name' | 'type' | 'left' | 'top' | 'width' | 'height'): Property<string> {
  return {
    get: (id, host) => host.workbook.charts.get(id)[name],
    set: (id, value: never, host) => void ((host.workbook.charts.get(id) as Chart)[name] = value),
  };
}
