import { quoted } from './fact';
import { differIn, isDoubtful, keyedRows, UNKNOWN, type DerivedSql } from './table';

export const countInTable: DerivedSql = ([key], options, world) => {
  const rows = keyedRows(options, world);
  if (!rows) return UNKNOWN;
  const [k, doubtful, apart, count] = ['k', 'doubtful', 'apart', 'count'].map((name) =>
    quoted(`${world.prefix} ${name}`),
  );
  const join =
    `(SELECT ${rows.key} AS ${k}, bool_or(${isDoubtful(rows.may, rows.kept)}) AS ${doubtful}, ${differIn(rows.spelled, rows.kept)} AS ${apart}, ` +
    `count(*) FILTER (WHERE ${rows.kept}) AS ${count} FROM ${rows.table.from} GROUP BY 1) AS ${quoted(world.prefix)} ` +
    `ON ${k} = ${rows.asked(key!)}`;
  return {
    sql: `(CASE WHEN ${key!.sql} IS NOT NULL AND NOT coalesce(${doubtful} OR ${apart}, FALSE) THEN CAST(coalesce(${count}, 0) AS DOUBLE PRECISION) END)`,
    doubt: `coalesce(${doubtful} OR ${apart}, FALSE)`,
    join,
  };
};
