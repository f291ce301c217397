import { UNREAD } from '../model/value';
import type { DerivedFunction } from './derivedFunction';
import { rowsWhere, TABLE_OPTIONS, tableOf } from './tableOptions';

export const countInTable: DerivedFunction = {
  name: 'countInTable',
  args: [{ name: 'key', types: 'any' }],
  options: TABLE_OPTIONS,
  returns: 'integer',
  about: {
    id: 'Berapa baris tabel lain (atau tabel ini, "self") berkunci sama. Tabel tidak diberikan: tidak diketahui.',
    en: 'How many rows of another table (or of this one, "self") have the key. Table not given: unknown.',
  },
  example: '{ "function": "countInTable", "args": ["user_id"], "options": { "table": "self", "key": "user_id" } }',
  compile: (options, environment, names) => {
    const table = tableOf(options, environment, names);
    return (key) => {
      const index = table();
      const rows = index && rowsWhere(index, key, options);
      return rows === 'doubt' ? UNREAD : rows?.length;
    };
  },
};
