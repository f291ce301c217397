import { notFound } from '../shared/errors';
import { workbookTarget } from '../state/events';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import type { TableInfo } from '../workbook/tables';
import { placeOf } from './placeOf';

export const tableCollection = defineClass({
  kind: 'TableCollection',
  properties: { count: { get: (sheet, host) => host.workbook.tables.list(sheet ?? undefined).length } },
  items: (sheet, host) => host.workbook.tables.list(sheet ?? undefined).map((table) => object('Table', table.id)),
  methods: {
    add: async (sheet, host, address: string | HostObject, hasHeaders: boolean) => {
      const place = placeOf(address, sheet ?? host.workbook.sheets.active().id, host);
      return object('Table', (await host.workbook.tables.add(place.sheet, place.area, { hasHeaders })).id);
    },
    getFirst: (sheet, host) => object('Table', (host.workbook.tables.list(sheet ?? undefined)[0] ?? notFound()).id),
    getItemOrNullObject: (sheet, host, key: string) => {
      const table = find(sheet, String(key), host);
      return table && object('Table', table.id);
    },
  },
  events: {
    types: { Added: 102, DataChanged: 101, Deleted: 103, Filtered: 104 },
    targetId: (sheet) => sheet ?? workbookTarget,
  },
});

function find(sheet: string | null, key: string, host: Host): TableInfo | null {
  const table = host.workbook.tables.find(key);
  return table && (sheet === null || table.sheet === sheet) ? table : null;
}
