import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import { rowCount } from '../workbook/area';
import type { CellInput } from '../workbook/cells';

export const tableRowCollection = defineClass({
  kind: 'TableRowCollection',
  properties: { count: { get: (table, host) => rowCount(host.workbook.tables.body(table)) } },
  items: (table, host) =>
    Array.from({ length: rowCount(host.workbook.tables.body(table)) }, (_, index) =>
      object('TableRow', { table, index }),
    ),
  methods: {
    /** index null or -1: at the end; values one row or several. */
    add: async (table, host, index?: number | null, values?: CellInput[][] | CellInput[] | CellInput) => {
      const width = host.workbook.tables.columns(table).length;
      const rows = asRows(values, width);
      const before = rowCount(host.workbook.tables.body(table));
      await host.workbook.tables.addRows(table, index ?? null, rows);
      return object('TableRow', { table, index: index === undefined || index === null || index < 0 ? before : index });
    },
    getCount: (table, host) => rowCount(host.workbook.tables.body(table)),
    getItemAt: (table, host, index: number) => {
      if (index < 0 || index >= rowCount(host.workbook.tables.body(table))) throw new HostError('InvalidArgument');
      return object('TableRow', { table, index });
    },
    deleteRows: async (table, host, rows: (number | HostObject)[]) => {
      const indexes = rows.map((row) => (typeof row === 'number' ? row : (row.target as { index: number }).index));
      for (const index of [...new Set(indexes)].sort((a, b) => b - a))
        await host.workbook.tables.deleteRows(table, index);
    },
    deleteRowsAt: (table, host: Host, index: number, count = 1) => host.workbook.tables.deleteRows(table, index, count),
  },
});

function asRows(values: CellInput[][] | CellInput[] | CellInput | undefined, width: number): CellInput[][] {
  if (values === undefined || values === null) return [Array.from({ length: width }, () => null)];
  if (!Array.isArray(values)) return [Array.from({ length: width }, () => values)];
  const rows = values.every(Array.isArray) ? (values as CellInput[][]) : [values as CellInput[]];
  if (rows.some((row) => row.length !== width)) {
    throw new HostError(
      'InvalidArgument',
      `The argument is invalid or missing or has an incorrect format. (the table has ${width} columns)`,
    );
  }
  return rows;
}
