import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { Host } from '../state/host';
import type { SheetArea } from '../workbook/types';
import { cellArea, formatAddress } from '../workbook/area';

/** What of a range can be seen: rows hidden by hand or by a filter are left out. */
export const rangeView = defineClass({
  kind: 'RangeView',
  properties: {
    values: {
      get: (place, host) =>
        pick(place, host, host.workbook.cells.values(place.sheet, place.area)).map((row) =>
          row.map((value) => value ?? ''),
        ),
    },
    text: { get: (place, host) => pick(place, host, host.workbook.cells.text(place.sheet, place.area)) },
    formulas: {
      get: (place, host) =>
        pick(place, host, host.workbook.cells.formulas(place.sheet, place.area)).map((row) =>
          row.map((value) => value ?? ''),
        ),
    },
    numberFormat: { get: (place, host) => pick(place, host, host.workbook.formats.numberFormats(place)) },
    rowCount: { get: (place, host) => visible(place, host).length },
    columnCount: { get: (place) => place.area.endColumn - place.area.startColumn + 1 },
    index: { get: () => 0 },
    cellAddresses: {
      get: (place, host) =>
        visible(place, host).map((row) =>
          Array.from({ length: place.area.endColumn - place.area.startColumn + 1 }, (_, column) =>
            formatAddress(cellArea(row, place.area.startColumn + column)),
          ),
        ),
    },
  },
  methods: { getRange: (place) => object('Range', place) },
});

function visible(place: SheetArea, host: Host): number[] {
  const sheet = host.workbook.book.sheet(place.sheet);
  const rows: number[] = [];
  for (let row = place.area.startRow; row <= place.area.endRow; row++) if (sheet.getRowVisible(row)) rows.push(row);
  return rows;
}

function pick<T>(place: SheetArea, host: Host, rows: T[]): T[] {
  return visible(place, host).map((row) => rows[row - place.area.startRow] as T);
}
