import { HostError } from '../errors';
import type { Host } from '../host';
import { defineClass, object } from '../protocol/spec';
import { maxColumns, maxRows } from '../workbook/area';
import type { Area } from '../workbook/area';
import type { Visibility } from '../workbook/sheets';
import { areaFromText } from './areaFromText';

/** Event types of worksheets and of their collection (eventType in office.js). */
export const sheetEvents: Record<string, number> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  Filtered: 17,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
};

const wholeSheet: Area = { startRow: 0, startColumn: 0, endRow: maxRows - 1, endColumn: maxColumns - 1 };

export const worksheet = defineClass({
  kind: 'Worksheet',
  identity: (id) => ({ Id: id }),
  properties: {
    id: { get: (id) => id },
    name: {
      get: (id, host) => host.workbook.sheets.get(id).name,
      set: (id, name: string, host) => host.workbook.sheets.rename(id, name),
    },
    position: {
      get: (id, host) => host.workbook.sheets.get(id).position,
      set: (id, position: number, host) => host.workbook.sheets.move(id, position),
    },
    visibility: {
      get: (id, host) => host.workbook.sheets.get(id).visibility,
      set: (id, visibility: Visibility, host) => host.workbook.sheets.setVisibility(id, visibility),
    },
  },
  objects: {
    tables: (id) => object('TableCollection', id),
  },
  methods: {
    activate: (id, host) => host.workbook.sheets.activate(id),
    delete: (id, host) => host.workbook.sheets.remove(id),
    calculate: (_, host) => host.workbook.calculation.all(),
    getRange: (id, host, address?: string) => object('Range', { sheet: id, area: address ? areaFromText(address, id, host) : wholeSheet }),
    getCell: (id, _, row: number, column: number) => object('Range', cell(id, row, column)),
    getRangeByIndexes: (id, _, startRow: number, startColumn: number, rows: number, columns: number) => {
      const area = { startRow, startColumn, endRow: startRow + rows - 1, endColumn: startColumn + columns - 1 };
      if (startRow < 0 || startColumn < 0 || rows < 1 || columns < 1 || area.endRow >= maxRows || area.endColumn >= maxColumns) {
        throw new HostError('InvalidArgument');
      }
      return object('Range', { sheet: id, area });
    },
    getUsedRange: (id, host, valuesOnly?: boolean) => used(id, host, valuesOnly) ?? object('Range', cell(id, 0, 0)), // an empty sheet answers A1
    getUsedRangeOrNullObject: (id, host, valuesOnly?: boolean) => used(id, host, valuesOnly),
    getNext: (id, host) => neighbour(id, host, 1) ?? notFound(),
    getNextOrNullObject: (id, host) => neighbour(id, host, 1),
    getPrevious: (id, host) => neighbour(id, host, -1) ?? notFound(),
    getPreviousOrNullObject: (id, host) => neighbour(id, host, -1),
  },
  events: { types: sheetEvents, targetId: (id) => id },
});

function cell(sheet: string, row: number, column: number) {
  if (row < 0 || column < 0 || row >= maxRows || column >= maxColumns) throw new HostError('InvalidArgument');
  return { sheet, area: { startRow: row, endRow: row, startColumn: column, endColumn: column } };
}

function used(sheet: string, host: Host, valuesOnly?: boolean) {
  const area = host.workbook.cells.usedArea(sheet, valuesOnly ?? false);
  return area && object('Range', { sheet, area });
}

function neighbour(id: string, host: Host, step: 1 | -1) {
  const sheets = host.workbook.sheets.list();
  const next = sheets[host.workbook.sheets.get(id).position + step];
  return next ? object('Worksheet', next.id) : null;
}

function notFound(): never {
  throw new HostError('ItemNotFound');
}
