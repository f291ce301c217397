import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { CellInput } from '../workbook/cells';
import type { Area } from '../workbook/area';

interface Target {
  table: string;
  id: number;
}

export const tableColumn = defineClass({
  kind: 'TableColumn',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    index: { get: ({ id }) => id - 1 },
    name: {
      get: ({ table, id }, host) => host.workbook.tables.columns(table)[id - 1],
      set: (column, name: string, host) => {
        const place = within(column, host);
        host.workbook.cells.setValues(place.sheet, { ...place.area, endRow: place.area.startRow }, [[name]]);
      },
    },
    values: {
      get: (column, host) => {
        const place = within(column, host);
        return host.workbook.cells.values(place.sheet, place.area).map((row) => row.map((value) => value ?? ''));
      },
      set: (column, values: CellInput[][], host) => {
        const place = within(column, host);
        host.workbook.cells.setValues(place.sheet, place.area, values);
      },
    },
  },
  objects: { filter: (column) => object('Filter', column) },
  methods: {
    getTotalRowRange: (column, host) => {
      const place = within(column, host);
      return object('Range', { ...place, area: { ...place.area, startRow: place.area.endRow } });
    },
    delete: ({ table, id }, host) => host.workbook.tables.deleteColumn(table, id - 1),
    getRange: (column, host) => object('Range', within(column, host)),
    getDataBodyRange: (column, host) => object('Range', within(column, host, host.workbook.tables.body(column.table))),
    getHeaderRowRange: (column, host) => {
      const place = within(column, host);
      return object('Range', { ...place, area: { ...place.area, endRow: place.area.startRow } });
    },
  },
});

/** The column's cells, header included, or its part of another area of the table. */
function within({ table, id }: Target, host: Host, of?: Area) {
  const info = host.workbook.tables.get(table);
  const column = info.area.startColumn + id - 1;
  return { sheet: info.sheet, area: { ...(of ?? info.area), startColumn: column, endColumn: column } };
}
