import { kindOf, quoted } from './fact';
import { NoSql } from './noSql';
import { differIn, isDoubtful, keyedRows, UNKNOWN, type DerivedSql } from './table';

export const latestInTable: DerivedSql = ([key], options, world) => {
  const rows = keyedRows(options, world);
  const by = rows?.table.column(String(options.by));
  const value = rows?.table.column(String(options.value));
  if (!rows || !by || !value) return UNKNOWN;
  if (kindOf(by.type) !== 'number') throw new NoSql('function', 'latestInTable');
  const names = ['k', 'doubtful', 'apart', 'dated', 'value', 'unread', 'place'];
  const [k, doubtful, apart, dated, found, unread, place] = names.map((name) => quoted(`${world.prefix} ${name}`));
  const counts = `(${rows.kept} AND ${by.sql} IS NOT NULL)`;
  const may =
    by.unread === 'FALSE' && rows.may === rows.kept
      ? counts
      : `(${rows.may} AND (${by.sql} IS NOT NULL OR ${by.unread}))`;
  const ofKey = `OVER (PARTITION BY ${rows.key})`;
  const one = kindOf(value.type) === 'boolean' ? 'bool_and' : 'min';
  // No order of rows decides: rows of one day that differ leave the value unknown.
  const differ = `bool_or(${unread}) OR count(DISTINCT ${found}) > 1 OR count(${found}) BETWEEN 1 AND count(*) - 1`;
  const join =
    `(SELECT ${k}, bool_or(${doubtful}) AS ${doubtful}, bool_or(${apart}) AS ${apart}, bool_or(${dated}) AS ${dated}, ${one}(${found}) AS ${found}, (${differ}) AS ${unread} ` +
    `FROM (SELECT ${rows.key} AS ${k}, bool_or(${isDoubtful(may, counts)}) ${ofKey} AS ${doubtful}, ${differIn(rows.spelled, counts, ` ${ofKey}`)} AS ${apart}, ` +
    `${counts} AS ${dated}, ${value.sql} AS ${found}, ${value.unread} AS ${unread}, ` +
    `rank() OVER (PARTITION BY ${rows.key} ORDER BY ${counts} DESC, ${by.sql} DESC) AS ${place} ` +
    `FROM ${rows.table.from}) AS ranked WHERE ${place} = 1 GROUP BY ${k}) AS ${quoted(world.prefix)} ON ${k} = ${rows.asked(key!)}`;
  const open = `(${doubtful} OR ${apart} OR (${dated} AND ${unread}))`;
  return {
    sql: `(CASE WHEN ${dated} AND NOT ${open} THEN ${found} END)`,
    unread: `(${key!.sql} IS NULL OR coalesce(${open}, FALSE))`,
    doubt: `coalesce(${open}, FALSE)`,
    join,
  };
};
