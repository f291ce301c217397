import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import type { Area } from '../workbook/area';
import { placeOf } from './placeOf';
import { rememberedProperties } from './rememberedProperties';

export const table = defineClass({
  kind: 'Table',
  identity: (id) => ({ Id: id }),
  properties: {
    id: { get: (id) => id },
    name: {
      get: (id, host) => host.workbook.tables.get(id).name,
      set: (id, name: string, host) => host.workbook.tables.rename(id, name),
    },
    showHeaders: { get: (id, host) => host.workbook.tables.get(id).showHeaders },
    ...rememberedProperties<string>(
      {
        highlightFirstColumn: false,
        highlightLastColumn: false,
        showBandedColumns: false,
        showBandedRows: true,
        showFilterButton: true,
      },
      (id) => `table:${id}`,
    ),
    legacyId: { get: (id, host) => String(host.workbook.tables.list().findIndex((each) => each.id === id) + 1) },
    showTotals: {
      get: (id, host) => host.workbook.tables.get(id).showTotals,
      set: (id, showTotals: boolean, host) => host.workbook.tables.setLook(id, { showTotals }),
    },
    style: {
      get: (id, host) => host.workbook.tables.get(id).style,
      set: (id, style: string, host) => host.workbook.tables.setLook(id, { style }),
    },
  },
  objects: {
    columns: (id) => object('TableColumnCollection', id),
    rows: (id) => object('TableRowCollection', id),
    autoFilter: (id) => object('AutoFilter', id),
    sort: (id) => object('TableSort', id),
    worksheet: (id, host) => object('Worksheet', host.workbook.tables.get(id).sheet),
  },
  methods: {
    getRange: (id, host) => at(id, host, host.workbook.tables.get(id).area),
    getDataBodyRange: (id, host) => at(id, host, host.workbook.tables.body(id)),
    getHeaderRowRange: (id, host) => {
      const { area, showHeaders } = host.workbook.tables.get(id);
      if (!showHeaders) throw new HostError('InvalidOperation');
      return at(id, host, { ...area, endRow: area.startRow });
    },
    getTotalRowRange: (id, host) => {
      const { area, showTotals } = host.workbook.tables.get(id);
      if (!showTotals) throw new HostError('InvalidOperation');
      return at(id, host, { ...area, startRow: area.endRow });
    },
    clearFilters: (id, host) => host.workbook.filters.clear(id),
    reapplyFilters: (id, host) => host.workbook.filters.reapply(id),
    setStyle: (id, host, style: string) => host.workbook.tables.setLook(id, { style }),
    delete: (id, host) => host.workbook.tables.remove(id, true),
    convertToRange: async (id, host) => {
      const range = at(id, host, host.workbook.tables.get(id).area);
      await host.workbook.tables.remove(id);
      return range;
    },
    resize: (id, host, range: string | HostObject) => {
      const { area } = placeOf(range, host.workbook.tables.get(id).sheet, host);
      // the header row has to stay where it is (Excel.Table.resize)
      if (area.startRow !== host.workbook.tables.get(id).area.startRow || area.endRow === area.startRow)
        throw new HostError('InvalidArgument');
      host.workbook.tables.resize(id, area);
    },
  },
  events: { types: { DataChanged: 101, SelectionChanged: 100, Filtered: 104 }, targetId: (id) => id },
});

function at(id: string, host: Host, area: Area): HostObject<'Range'> {
  return object('Range', { sheet: host.workbook.tables.get(id).sheet, area });
}
