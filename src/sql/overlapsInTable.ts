import { literal, quoted } from './fact';
import { dayOf } from './moments';
import { keyedRows, ROW, UNKNOWN, type DerivedSql } from './table';
import { keyText } from './texts';

export const overlapsInTable: DerivedSql = ([key, from, to, owner], options, world) => {
  const { prefix, layer, dialect, asOf } = world;
  const rows = keyedRows(options, world);
  const columns = [options.from, options.to, options.owner].map((name) => rows?.table.column(String(name)));
  const [start, end, other] = columns;
  if (!rows || !start || !end || !other) return UNKNOWN;
  const names = ['k', 'start', 'end', 'unread', 'owner', 'kept', 'doubtful', 'row', 'count', 'doubt'];
  const [k, begins, ends, unread, holder, kept, doubtful, row, count, doubt] = names.map((name) =>
    quoted(`${prefix} ${name}`),
  );
  // Days, not hours: who takes over on the day another gives up follows him. A period still open lasts the whole day.
  const open = asOf === undefined ? "CAST('Infinity' AS DOUBLE PRECISION)" : literal(asOf);
  const endOf = (begin: string, till: string) => `coalesce(${dayOf(till)}, greatest(${open}, ${begin}) + 1)`;
  const [first, theirs] = [dayOf(from!.sql), dayOf(begins!)];
  const together = `${theirs} < ${endOf(first, to!.sql)} AND ${first} < ${endOf(theirs, ends!)}`;
  const undated = options.undated === true ? `NOT ${unread}` : 'FALSE';
  const overlapping =
    `${kept} AND ${holder} IS NOT NULL AND ${holder} <> ${keyText(owner!, dialect)} ` +
    `AND CASE WHEN ${begins} IS NULL THEN ${undated} ELSE ${together} END`;
  const join =
    `(SELECT ${ROW} AS ${row}, bool_or(${doubtful}) AS ${doubt}, count(*) FILTER (WHERE ${overlapping}) AS ${count} ` +
    `FROM ${layer} JOIN (SELECT ${rows.key} AS ${k}, ${start.sql} AS ${begins}, ${end.sql} AS ${ends}, ${start.unread} AS ${unread}, ` +
    `${keyText(other, dialect)} AS ${holder}, (${rows.kept} AND NOT ${end.unread}) AS ${kept}, ${rows.doubtful} AS ${doubtful} FROM ${rows.table.from}) AS others ` +
    `ON ${k} = ${keyText(key!, dialect)} GROUP BY ${ROW}) AS ${quoted(prefix)} ON ${row} = ${ROW}`;
  const known = [key!, from!, owner!].map(({ sql }) => `${sql} IS NOT NULL`).join(' AND ');
  return {
    sql: `(CASE WHEN ${known} AND NOT ${to!.unread} AND NOT coalesce(${doubt}, FALSE) THEN CAST(coalesce(${count}, 0) AS DOUBLE PRECISION) END)`,
    join,
  };
};
