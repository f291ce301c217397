import { literal, quoted } from './fact';
import { dayOf } from './moments';
import { differIn, keyedRows, ROW, UNKNOWN, type DerivedSql } from './table';
import { keyText } from './texts';

export const overlapsInTable: DerivedSql = ([key, from, to, owner], options, world) => {
  const { prefix, layer, dialect, asOf } = world;
  const rows = keyedRows(options, world);
  const columns = [options.from, options.to, options.owner].map((name) => rows?.table.column(String(name)));
  const [start, end, other] = columns;
  if (!rows || !start || !end || !other) return UNKNOWN;
  const names = [
    'k',
    'start',
    'end',
    'undated',
    'readable',
    'owner',
    'kept',
    'doubtful',
    'spelled',
    'row',
    'count',
    'doubt',
    'apart',
  ];
  const [k, begins, ends, undated, readable, holder, kept, doubtful, spelled, row, count, doubt, apart] = names.map(
    (name) => quoted(`${prefix} ${name}`),
  );
  const open = asOf === undefined ? "CAST('Infinity' AS DOUBLE PRECISION)" : literal(asOf);
  // Days, not hours; a period still open lasts the whole day.
  const endOf = (begin: string, finish: string) => `coalesce(${dayOf(finish)}, greatest(${open}, ${dayOf(begin)}) + 1)`;
  const overlapping =
    `${kept} AND ${readable} AND ${holder} IS NOT NULL AND ${holder} <> ${keyText(owner!, dialect)} AND ` +
    `(${begins} IS NOT NULL AND ${dayOf(begins!)} < ${endOf(from!.sql, to!.sql)} AND ${dayOf(from!.sql)} < ${endOf(begins!, ends!)}` +
    `${options.undated === true ? ` OR ${undated}` : ''})`;
  const join =
    `(SELECT ${ROW} AS ${row}, bool_or(${doubtful}) AS ${doubt}, ${differIn(spelled!, kept!)} AS ${apart}, count(*) FILTER (WHERE ${overlapping}) AS ${count} ` +
    `FROM ${layer} JOIN (SELECT ${rows.key} AS ${k}, ${start.sql} AS ${begins}, ${end.sql} AS ${ends}, NOT ${end.unread} AS ${readable}, (${start.sql} IS NULL AND NOT ${start.unread}) AS ${undated}, ` +
    `${keyText(other, dialect)} AS ${holder}, ${rows.kept} AS ${kept}, ${rows.doubtful} AS ${doubtful}, ${rows.spelled} AS ${spelled} FROM ${rows.table.from}) AS others ` +
    `ON ${k} = ${rows.asked(key!)} GROUP BY ${ROW}) AS ${quoted(prefix)} ON ${row} = ${ROW}`;
  const known = [key!, from!, owner!].map(({ sql }) => `${sql} IS NOT NULL`).join(' AND ');
  const asked = `${known} AND NOT ${to!.unread} AND NOT coalesce(${doubt}, FALSE)`;
  return {
    sql: `(CASE WHEN ${asked} AND NOT coalesce(${apart}, FALSE) THEN CAST(coalesce(${count}, 0) AS DOUBLE PRECISION) END)`,
    doubt: `(${asked} AND coalesce(${apart}, FALSE))`,
    join,
  };
};
