import { literal, quoted } from './fact';
import { dayOf } from './moments';
import { differIn, isDoubtful, keyedRows, ROW, UNKNOWN, type DerivedSql } from './table';
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
    'no start',
    'end',
    'no end',
    'owner',
    'no owner',
    'kept',
    'doubtful',
    'spelled',
    'row',
    'count',
    'may',
    'doubt',
    'apart',
  ];
  const [k, begins, unbegun, ends, unended, holder, unheld, kept, doubtful, spelled, row, count, may, doubt, apart] =
    names.map((name) => quoted(`${prefix} ${name}`));
  const open = asOf === undefined ? "CAST('Infinity' AS DOUBLE PRECISION)" : literal(asOf);
  // Days, not hours; a period still open lasts the whole day.
  const endOf = (begin: string, finish: string) => `coalesce(${dayOf(finish)}, greatest(${open}, ${dayOf(begin)}) + 1)`;
  const blank = (cell: string, unread: string) => `(${cell} IS NULL AND NOT ${unread})`;
  const isOther = `(${holder} IS NOT NULL AND ${holder} <> ${keyText(owner!, dialect)})`;
  const isBegun = `${dayOf(begins!)} < ${endOf(from!.sql, to!.sql)}`;
  const lasts = `${dayOf(from!.sql)} < ${endOf(begins!, ends!)}`;
  const dated = `(${begins} IS NOT NULL AND ${isBegun} AND NOT ${unended} AND ${lasts})`;
  const mayBeDated =
    `((${begins} IS NOT NULL AND ${isBegun} AND (${unended} OR ${lasts})) OR ` +
    `(${unbegun} AND (${ends} IS NULL OR ${dayOf(from!.sql)} < ${dayOf(ends!)})))`;
  const undated = options.undated === true ? [blank(begins!, unbegun!)] : [];
  const unknownBegin = options.undated === true ? [unbegun!] : [];
  const overlapping = `${kept} AND ${isOther} AND (${[dated, ...undated].join(' OR ')})`;
  const overlappingOrNot = `${kept} AND (${isOther} OR ${unheld}) AND (${[mayBeDated, ...undated, ...unknownBegin].join(' OR ')})`;
  const join =
    `(SELECT ${ROW} AS ${row}, bool_or(${doubtful}) AS ${doubt}, ${differIn(spelled!, kept!)} AS ${apart}, count(*) FILTER (WHERE ${overlapping}) AS ${count}, ` +
    `count(*) FILTER (WHERE ${overlappingOrNot}) AS ${may} ` +
    `FROM ${layer} JOIN (SELECT ${rows.key} AS ${k}, ${start.sql} AS ${begins}, ${start.unread} AS ${unbegun}, ${end.sql} AS ${ends}, ${end.unread} AS ${unended}, ` +
    `${keyText(other, dialect)} AS ${holder}, ${other.unread} AS ${unheld}, ${rows.kept} AS ${kept}, ${isDoubtful(rows.may, rows.kept)} AS ${doubtful}, ${rows.spelled} AS ${spelled} FROM ${rows.table.from}) AS others ` +
    `ON ${k} = ${rows.asked(key!)} GROUP BY ${ROW}) AS ${quoted(prefix)} ON ${row} = ${ROW}`;
  const known = [key!, from!, owner!].map(({ sql }) => `${sql} IS NOT NULL`).join(' AND ');
  const asked = `${known} AND NOT ${to!.unread}`;
  const isOpen = `coalesce(${doubt} OR ${apart} OR ${may} <> ${count}, FALSE)`;
  return {
    sql: `(CASE WHEN ${asked} AND NOT ${isOpen} THEN CAST(coalesce(${count}, 0) AS DOUBLE PRECISION) END)`,
    doubt: `(${asked} AND ${isOpen})`,
    join,
  };
};
