import { quoted } from './fact';
import { keyedRows, UNKNOWN, type DerivedSql } from './table';
import { keyText } from './texts';

export const countInTable: DerivedSql = ([key], options, world) => {
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
};
