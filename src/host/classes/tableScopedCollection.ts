import { HostError } from '../shared/errors';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';

/** The tables of a range; the target is their ids. */
export const tableScopedCollection = defineClass({
  kind: 'TableScopedCollection',
  items: (ids) => ids.map((id) => object('Table', id)),
  item: (ids, key: string, host) => {
    const table = host.workbook.tables.find(key);
    if (!table || !ids.includes(table.id)) throw new HostError('ItemNotFound');
    return object('Table', table.id);
  },
  methods: {
    getCount: (ids) => ids.length,
    getFirst: (ids) => {
      if (!ids[0]) throw new HostError('ItemNotFound');
      return object('Table', ids[0]);
    },
    getItemOrNullObject: (ids, host, key: string) => {
      const table = host.workbook.tables.find(key);
      return table && ids.includes(table.id) ? object('Table', table.id) : null;
    },
  },
});
