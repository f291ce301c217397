import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { CellInput } from '../workbook/cells';

/** A column is known by its place, counted from 1, as Excel's ids of fresh tables are. */
export const tableColumnCollection = defineClass({
  kind: 'TableColumnCollection',
  properties: { count: { get: (table, host) => host.workbook.tables.columns(table).length } },
  items: (table, host) =>
    host.workbook.tables.columns(table).map((_, index) => object('TableColumn', { table, id: index + 1 })),
  methods: {
    add: async (table, host, index?: number | null, values?: CellInput[][] | CellInput, name?: string) => {
      const rows = Array.isArray(values) ? values : undefined;
      const width = host.workbook.tables.columns(table).length;
      const headed =
        rows &&
        rows.length === host.workbook.tables.get(table).area.endRow - host.workbook.tables.get(table).area.startRow + 1;
      const caption = name ?? (headed ? String(rows[0]?.[0] ?? '') : freeCaption(table, host));
      await host.workbook.tables.addColumn(table, index ?? null, caption, headed ? rows.slice(1) : rows);
      return object('TableColumn', {
        table,
        id: index === undefined || index === null || index < 0 ? width + 1 : index + 1,
      });
    },
    getItemOrNullObject: (table, host, key: string | number) => {
      const id = find(table, key, host);
      return id === null ? null : object('TableColumn', { table, id });
    },
  },
});

/** By id (number) or caption in any case. */
function find(table: string, key: string | number, host: Host): number | null {
  const captions = host.workbook.tables.columns(table);
  if (typeof key === 'number') return key >= 1 && key <= captions.length ? key : null;
  const index = captions.findIndex((caption) => caption.toLowerCase() === key.toLowerCase());
  return index < 0 ? null : index + 1;
}

function freeCaption(table: string, host: Host): string {
  const captions = new Set(host.workbook.tables.columns(table).map((caption) => caption.toLowerCase()));
  for (let count = 1; ; count++) if (!captions.has(`column${count}`)) return `Column${count}`;
}
