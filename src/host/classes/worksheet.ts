import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import type { Property } from '../protocol/spec';
import { cellArea, maxColumns, maxRows } from '../workbook/area';
import type { Area } from '../workbook/area';
import type { Visibility } from '../workbook/sheets';
import type { SheetArea } from '../workbook/types';
import { areaFromText } from './areaFromText';
import { rememberedProperties } from './rememberedProperties';

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
    enableCalculation: { get: () => true, set: () => undefined },
    standardHeight: { get: () => 15 },
    standardWidth: { get: () => 8.43, set: () => undefined },
    // office.js writes them under other names than it reads
    showGridlines: sheetFlag('gridlines', true),
    gridlines: { ...sheetFlag('gridlines', true), explicit: true },
    showHeadings: sheetFlag('headings', true),
    headings: { ...sheetFlag('headings', true), explicit: true },
    tabColor: sheetFlag('tabColor', ''),
    tabId: { get: (id, host) => host.workbook.sheets.get(id).position + 1 },
  },
  objects: {
    tables: (id) => object('TableCollection', id),
    autoFilter: (id) => object('AutoFilter', `auto:${id}`),
    charts: (id) => object('ChartCollection', id),
    comments: (id) => object('CommentCollection', id),
    customProperties: (id) => object('CustomPropertyCollection', `customProperties:${id}`),
    horizontalPageBreaks: (id) => object('PageBreakCollection', id),
    freezePanes: (id) => object('WorksheetFreezePanes', id),
    names: (id) => object('NamedItemCollection', id),
    notes: (id) => object('NoteCollection', id),
    pageLayout: (id) => object('PageLayout', id),
    protection: (id) => object('WorksheetProtection', id),
  },
  methods: {
    activate: (id, host) => host.workbook.sheets.activate(id),
    delete: (id, host) => host.workbook.sheets.remove(id),
    calculate: (_, host) => host.workbook.calculation.all(),
    showOutlineLevels: (id, host, rowLevels: number, columnLevels: number) => {
      host.workbook.outline.showLevels(id, 'rows', rowLevels);
      host.workbook.outline.showLevels(id, 'columns', columnLevels);
    },
    copy: async (id, host, position = 'End', relativeTo?: HostObject) => {
      const copy = await host.workbook.sheets.copy(id);
      const last = host.workbook.sheets.list().length - 1;
      const beside = relativeTo ? host.workbook.sheets.get(relativeTo.target as string).position : last;
      const at = { Beginning: 0, End: last, Before: beside, After: beside + 1, None: last }[position as string] ?? last;
      await host.workbook.sheets.move(copy.id, Math.min(at, last));
      return object('Worksheet', copy.id);
    },
    getRanges: (id, host, addresses?: string) => {
      const places = (addresses ?? 'A1:XFD1048576')
        .split(/[,;]/)
        .map((address) => ({ sheet: id, area: areaFromText(address.trim(), id, host) }));
      return object('RangeAreas', { sheet: id, places });
    },
    findAllOrNullObject: (id, host, text: string, criteria: { completeMatch?: boolean; matchCase?: boolean } = {}) => {
      const places = findAll(id, host, text, criteria);
      return places.length > 0 ? object('RangeAreas', { sheet: id, places }) : null;
    },
    getRange: (id, host, address?: string) =>
      object('Range', { sheet: id, area: address ? areaFromText(address, id, host) : wholeSheet }),
    getCell: (id, _, row: number, column: number) => object('Range', cell(id, row, column)),
    getRangeByIndexes: (id, _, startRow: number, startColumn: number, rows: number, columns: number) => {
      const area = { startRow, startColumn, endRow: startRow + rows - 1, endColumn: startColumn + columns - 1 };
      if (
        startRow < 0 ||
        startColumn < 0 ||
        rows < 1 ||
        columns < 1 ||
        area.endRow >= maxRows ||
        area.endColumn >= maxColumns
      ) {
        throw new HostError('InvalidArgument');
      }
      return object('Range', { sheet: id, area });
    },
    getUsedRange: (id, host, valuesOnly?: boolean) => used(id, host, valuesOnly) ?? object('Range', cell(id, 0, 0)), // an empty sheet answers A1
    getUsedRangeOrNullObject: (id, host, valuesOnly?: boolean) => used(id, host, valuesOnly),
    getNextOrNullObject: (id, host) => neighbour(id, host, 1),
    getPreviousOrNullObject: (id, host) => neighbour(id, host, -1),
  },
  events: { types: sheetEvents, targetId: (id) => id },
});

function sheetFlag(name: string, initial: unknown) {
  return rememberedProperties<string>({ [name]: initial }, (id) => `sheet:${id}`)[name] as Property<string>;
}

function findAll(
  id: string,
  host: Host,
  text: string,
  criteria: { completeMatch?: boolean; matchCase?: boolean },
): SheetArea[] {
  const used = host.workbook.cells.usedArea(id, true);
  if (!used) return [];
  const fold = (value: string) => (criteria.matchCase ? value : value.toLowerCase());
  return host.workbook.cells.text(id, used).flatMap((row, r) =>
    row.flatMap((shown, c) => {
      const hit = criteria.completeMatch ? fold(shown) === fold(text) : fold(shown).includes(fold(text));
      return hit ? [cell(id, used.startRow + r, used.startColumn + c)] : [];
    }),
  );
}

function cell(sheet: string, row: number, column: number) {
  if (row < 0 || column < 0 || row >= maxRows || column >= maxColumns) throw new HostError('InvalidArgument');
  return { sheet, area: cellArea(row, column) };
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
