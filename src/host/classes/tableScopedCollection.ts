import { notFound } from '../shared/errors';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';

/** The tables of a range; the target is their ids. */
export const tableScopedCollection = defineClass({
  kind: 'TableScopedCollection',
  items: (ids) => ids.map((id) => object('Table', id)),
  methods: {
    getFirst: (ids) => object('Table', ids[0] ?? notFound()),
    getItemOrNullObject: (ids, host, key: string) => {
      const table = host.workbook.tables.find(key);
      return table && ids.includes(table.id) ? object('Table', table.id) : null;
    },
  },
});
