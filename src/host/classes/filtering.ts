import type { Host } from '../state/host';
import { HostError } from '../shared/errors';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import type { Criteria } from '../workbook/filters';
import type { SortField } from '../workbook/sortArea';
import { sortArea } from '../workbook/sortArea';
import { placeOf } from './placeOf';

/** The target of an AutoFilter is its key: `auto:` and the sheet, or the table's id. */
export const autoFilter = defineClass({
  kind: 'AutoFilter',
  properties: {
    enabled: { get: (key, host) => host.workbook.filters.find(key) !== null },
    isDataFiltered: { get: (key, host) => (host.workbook.filters.find(key)?.columns.size ?? 0) > 0 },
    criteria: {
      get: (key, host) => {
        const filter = host.workbook.filters.find(key);
        if (!filter) return [];
        return Array.from(
          { length: filter.area.endColumn - filter.area.startColumn + 1 },
          (_, column) => filter.columns.get(column) ?? null,
        );
      },
    },
  },
  methods: {
    apply: (key, host, range: string | HostObject, column?: number, criteria?: Criteria) => {
      const place = placeOf(range, key.replace(/^auto:/, ''), host);
      host.workbook.filters.apply(key, place.sheet, place.area, column ?? undefined, criteria ?? undefined);
    },
    clearCriteria: (key, host) => host.workbook.filters.clear(key),
    clearColumnCriteria: (key, host, column: number) => {
      const filter = host.workbook.filters.find(key);
      if (filter) host.workbook.filters.apply(key, filter.sheet, filter.area, column);
    },
    reapply: (key, host) => host.workbook.filters.reapply(key),
    remove: (key, host) => host.workbook.filters.remove(key),
    getRangeOrNullObject: (key, host) => rangeOf(key, host),
  },
});

export const filter = defineClass({
  kind: 'Filter',
  properties: {
    criteria: { get: ({ table, id }, host) => host.workbook.filters.find(table)?.columns.get(id - 1) ?? null },
  },
  methods: {
    apply: (column, host, criteria: Criteria) => set(column, host, criteria),
    applyValuesFilter: (column, host, values: Criteria['values']) => set(column, host, { filterOn: 'Values', values }),
    applyCustomFilter: (column, host, criterion1: string, criterion2?: string, operator?: string) =>
      set(column, host, {
        filterOn: 'Custom',
        criterion1,
        ...(criterion2 ? { criterion2 } : {}),
        ...(operator ? { operator } : {}),
      }),
    applyTopItemsFilter: (column, host, count: number) =>
      set(column, host, { filterOn: 'TopItems', criterion1: String(count) }),
    applyBottomItemsFilter: (column, host, count: number) =>
      set(column, host, { filterOn: 'BottomItems', criterion1: String(count) }),
    clear: (column, host) => set(column, host, undefined),
  },
});

export const rangeSort = defineClass({
  kind: 'RangeSort',
  methods: {
    apply: (place, host, fields: SortField[], matchCase?: boolean, hasHeaders?: boolean, orientation?: string) => {
      if (orientation === 'Columns') throw new HostError('NotImplemented');
      const area = hasHeaders ? { ...place.area, startRow: place.area.startRow + 1 } : place.area;
      sortArea(host.workbook.book, host.workbook.cells, { sheet: place.sheet, area }, fields, matchCase ?? false);
    },
  },
});

export const tableSort = defineClass({
  kind: 'TableSort',
  properties: {
    fields: { get: (table, host) => host.workbook.remembered.of(`sort:${table}`)['fields'] ?? [] },
    matchCase: { get: (table, host) => host.workbook.remembered.of(`sort:${table}`)['matchCase'] ?? false },
    method: { get: () => 'PinYin' },
  },
  methods: {
    apply: (table, host, fields: SortField[], matchCase?: boolean) => {
      Object.assign(host.workbook.remembered.of(`sort:${table}`), { fields, matchCase: matchCase ?? false });
      sortTable(table, host);
    },
    reapply: (table, host) => sortTable(table, host),
    clear: (table, host) => host.workbook.remembered.forget(`sort:${table}`),
  },
});

function sortTable(table: string, host: Host): void {
  const { fields = [], matchCase = false } = host.workbook.remembered.of(`sort:${table}`) as {
    fields?: SortField[];
    matchCase?: boolean;
  };
  const place = { sheet: host.workbook.tables.get(table).sheet, area: host.workbook.tables.body(table) };
  sortArea(host.workbook.book, host.workbook.cells, place, fields, matchCase);
}

function set({ table, id }: { table: string; id: number }, host: Host, criteria: Criteria | undefined): void {
  const { sheet, area, showTotals } = host.workbook.tables.get(table);
  host.workbook.filters.apply(table, sheet, showTotals ? { ...area, endRow: area.endRow - 1 } : area, id - 1, criteria);
}

function rangeOf(key: string, host: Host) {
  const filter = host.workbook.filters.find(key);
  return filter && object('Range', { sheet: filter.sheet, area: filter.area });
}
