import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import { maxColumns, maxRows } from '../workbook/area';
import type { Area } from '../workbook/area';
import { placeOf } from './placeOf';
import { itself, rememberedProperties } from './rememberedProperties';

export const worksheetFreezePanes = defineClass({
  kind: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (sheet, host, count = 1) => host.workbook.structure.freeze(sheet, count, 0),
    freezeColumns: (sheet, host, count = 1) => host.workbook.structure.freeze(sheet, 0, count),
    freezeAt: (sheet, host, range: string | HostObject) => {
      const { area } = placeOf(range, sheet, host);
      host.workbook.structure.freeze(
        sheet,
        area.endRow === maxRows - 1 ? 0 : area.endRow + 1,
        area.endColumn === maxColumns - 1 ? 0 : area.endColumn + 1,
      );
    },
    unfreeze: (sheet, host) => host.workbook.structure.freeze(sheet, 0, 0),
    getLocationOrNullObject: (sheet, host) => location(sheet, host),
  },
});

const pageProperties = rememberedProperties(
  {
    orientation: 'Portrait',
    paperSize: 'A4',
    blackAndWhite: false,
    bottomMargin: 54,
    topMargin: 54,
    leftMargin: 50.4,
    rightMargin: 50.4,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    draftMode: false,
    firstPageNumber: '',
    printComments: 'NoComments',
    printErrors: 'AsDisplayed',
    printGridlines: false,
    printHeadings: false,
    printOrder: 'DownThenOver',
    zoom: { scale: 100 },
  },
  pageKey,
);

export const pageLayout = defineClass({
  kind: 'PageLayout',
  properties: {
    ...pageProperties,
    zoom: {
      ...pageProperties.zoom!,
      set: (sheet, value: object, host) => {
        if (!host.options.ignoresFit || 'scale' in value) record(sheet, host)['zoom'] = value;
      },
    },
  },
  objects: { headersFooters: (sheet) => object('HeaderFooterGroup', `headers:${sheet}`) },
  methods: {
    setPrintArea: (sheet, host, area: string | HostObject) =>
      void (record(sheet, host)['printArea'] = placeOf(area, sheet, host).area),
    getPrintAreaOrNullObject: (sheet, host) => printArea(sheet, host),
    setPrintTitleRows: (sheet, host, rows: string | HostObject) =>
      void (record(sheet, host)['printTitleRows'] = placeOf(rows, sheet, host).area),
    setPrintTitleColumns: (sheet, host, columns: string | HostObject) =>
      void (record(sheet, host)['printTitleColumns'] = placeOf(columns, sheet, host).area),
    getPrintTitleRowsOrNullObject: (sheet, host) => titles(sheet, host, 'printTitleRows'),
    getPrintTitleColumnsOrNullObject: (sheet, host) => titles(sheet, host, 'printTitleColumns'),
    setPrintMargins: (
      sheet,
      host,
      _unit: string,
      margins: { top?: number; bottom?: number; left?: number; right?: number; header?: number; footer?: number },
    ) => {
      for (const [side, value] of Object.entries(margins)) record(sheet, host)[`${side}Margin`] = value;
    },
  },
});

export const headerFooterGroup = defineClass({
  kind: 'HeaderFooterGroup',
  properties: rememberedProperties({ state: 'Default', useSheetMargins: true, useSheetScale: true }, itself),
  objects: {
    defaultForAllPages: (key) => object('HeaderFooter', `${key}/all`),
    evenPages: (key) => object('HeaderFooter', `${key}/even`),
    firstPage: (key) => object('HeaderFooter', `${key}/first`),
    oddPages: (key) => object('HeaderFooter', `${key}/odd`),
  },
});

export const headerFooter = defineClass({
  kind: 'HeaderFooter',
  properties: rememberedProperties(
    { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' },
    itself,
  ),
});

function pageKey(sheet: string): string {
  return `page:${sheet}`;
}

function record(sheet: string, host: Host): Record<string, unknown> {
  return host.workbook.remembered.of(pageKey(sheet));
}

function printArea(sheet: string, host: Host) {
  const area = record(sheet, host)['printArea'] as Area | undefined;
  return area ? object('RangeAreas', { sheet, places: [{ sheet, area }] }) : null;
}

function titles(sheet: string, host: Host, name: string) {
  const area = record(sheet, host)[name] as Area | undefined;
  return area ? object('Range', { sheet, area }) : null;
}

function location(sheet: string, host: Host) {
  const { rows, columns } = host.workbook.structure.frozen(sheet);
  if (rows === 0 && columns === 0) return null;
  return object('Range', {
    sheet,
    area: {
      startRow: 0,
      startColumn: 0,
      endRow: rows === 0 ? maxRows - 1 : rows - 1,
      endColumn: columns === 0 ? maxColumns - 1 : columns - 1,
    },
  });
}
