import { quoted } from '../sql/fact';
import { keyedRows, UNKNOWN } from '../sql/table';
import { keyText } from '../sql/texts';
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
  compile: (options, environment, names) => (key) => {
    const index = tableOf(options, environment, names);
    return index && rowsWhere(index, index.rows(key), options)?.length;
  },
  sql: ([key], options, world) => {
    const rows = keyedRows(options, world);
    if (!rows) return UNKNOWN;
    const [k, doubtful, count] = ['k', 'doubtful', 'count'].map((name) => quoted(`${world.prefix} ${name}`));
    const join =
      `(SELECT ${rows.key} AS ${k}, bool_or(${rows.doubtful}) AS ${doubtful}, ` +
      `count(*) FILTER (WHERE ${rows.kept}) AS ${count} FROM ${rows.table.from} GROUP BY 1) AS ${quoted(world.prefix)} ` +
      `ON ${k} = ${keyText(key!, world.dialect)}`;
    return {
      sql: `(CASE WHEN ${key!.sql} IS NOT NULL AND NOT coalesce(${doubtful}, FALSE) THEN CAST(coalesce(${count}, 0) AS DOUBLE PRECISION) END)`,
      join,
    };
  },
};
