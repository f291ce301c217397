import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { CellInput } from '../workbook/cells';
import { HostError } from '../shared/errors';

interface Target {
  table: string;
  index: number;
}

export const tableRow = defineClass({
  kind: 'TableRow',
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (row, host) => {
        const place = placeOf(row, host);
        return host.workbook.cells.values(place.sheet, place.area).map((line) => line.map((value) => value ?? ''));
      },
      set: (row, values: CellInput[][], host) => {
        const place = placeOf(row, host);
        host.workbook.cells.setValues(place.sheet, place.area, values);
      },
    },
  },
  methods: {
    delete: ({ table, index }, host) => host.workbook.tables.deleteRows(table, index),
    getRange: (row, host) => object('Range', placeOf(row, host)),
  },
});

function placeOf({ table, index }: Target, host: Host) {
  const body = host.workbook.tables.body(table);
  const row = body.startRow + index;
  if (row > body.endRow) throw new HostError('ItemNotFound');
  return { sheet: host.workbook.tables.get(table).sheet, area: { ...body, startRow: row, endRow: row } };
}
