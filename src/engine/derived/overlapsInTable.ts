import { literal, quoted } from '../sql/fact';
import { keyedRows, ROW, UNKNOWN } from '../sql/table';
import { keyText as keyIn } from '../sql/texts';
import { isUnknown } from '../value';
import type { DerivedFunction } from './derivedFunction';
import { rowsWhere, TABLE_OPTIONS, tableOf } from './tableOptions';
import { keyText } from '../tableIndex';
import { DATE_TYPES } from '../value';

export const overlapsInTable: DerivedFunction = {
  name: 'overlapsInTable',
  args: [
    { name: 'key', types: 'any' },
    { name: 'from', types: DATE_TYPES },
    { name: 'to', types: DATE_TYPES },
    { name: 'owner', types: 'any' },
  ],
  options: {
    ...TABLE_OPTIONS,
    from: {
      type: 'column',
      required: true,
      about: { id: 'Kolom awal masa.', en: 'The column where a period starts.' },
    },
    to: {
      type: 'column',
      required: true,
      about: {
        id: 'Kolom akhir masa; kosong berarti masih berlangsung.',
        en: 'The column where it ends; blank means still running.',
      },
    },
    owner: {
      type: 'column',
      required: true,
      about: {
        id: 'Kolom pemegang: baris milik pemegang yang sama tidak dihitung.',
        en: 'The holder’s column: rows of the same holder do not count.',
      },
    },
  },
  returns: 'integer',
  readsBlank: true,
  about: {
    id: 'Berapa baris pemegang lain dengan kunci sama yang masanya bertumpuk. Akhir yang kosong berlaku sampai asOf.',
    en: 'How many rows of another holder with the same key overlap in time. A blank end runs to asOf.',
  },
  example:
    '{ "function": "overlapsInTable", "args": ["user_id", "tgl_mulai", "tgl_selesai", "nomor_partner"], "options": { "table": "self", "key": "user_id", "from": "tgl_mulai", "to": "tgl_selesai", "owner": "nomor_partner" } }',
  compile: (options, environment, names) => (key, from, to, owner) => {
    if (isUnknown(key) || isUnknown(from) || isUnknown(owner) || to === undefined) return undefined;
    const index = tableOf(options, environment, names);
    const starts = index?.column(String(options.from));
    const ends = index?.column(String(options.to));
    const owners = index?.column(String(options.owner));
    const rows = index && rowsWhere(index, index.rows(key), options);
    if (!rows || !starts || !ends || !owners) return undefined;
    const open = environment.context.asOf ?? Infinity;
    const until = (to as number | null) ?? Math.max(open, from as number);
    let count = 0;
    for (const row of rows) {
      const start = starts[row];
      const other = owners[row];
      const end = ends[row];
      // A row that does not say who held the account, or since when, accuses nobody.
      if (typeof start !== 'number' || isUnknown(other) || end === undefined || keyText(other) === keyText(owner))
        continue;
      if (start <= until && (from as number) <= ((end as number | null) ?? Math.max(open, start))) count++;
    }
    return count;
  },
  sql: ([key, from, to, owner], options, world) => {
    const { prefix, layer, dialect, asOf } = world;
    const rows = keyedRows(options, world);
    const columns = [options.from, options.to, options.owner].map((name) => rows?.table.column(String(name)));
    const [start, end, other] = columns;
    if (!rows || !start || !end || !other) return UNKNOWN;
    const names = ['k', 'start', 'end', 'until', 'owner', 'kept', 'doubtful', 'row', 'count', 'doubt'];
    const [k, begins, ends, readable, holder, kept, doubtful, row, count, doubt] = names.map((name) =>
      quoted(`${prefix} ${name}`),
    );
    const open = asOf === undefined ? "CAST('Infinity' AS DOUBLE PRECISION)" : literal(asOf);
    const until = `coalesce(${to!.sql}, greatest(${open}, ${from!.sql}))`;
    const overlapping =
      `${kept} AND ${readable} AND ${begins} IS NOT NULL AND ${holder} IS NOT NULL AND ${holder} <> ${keyIn(owner!, dialect)} ` +
      `AND ${begins} <= ${until} AND ${from!.sql} <= coalesce(${ends}, greatest(${open}, ${begins}))`;
    const join =
      `(SELECT ${ROW} AS ${row}, bool_or(${doubtful}) AS ${doubt}, count(*) FILTER (WHERE ${overlapping}) AS ${count} ` +
      `FROM ${layer} JOIN (SELECT ${rows.key} AS ${k}, ${start.sql} AS ${begins}, ${end.sql} AS ${ends}, NOT ${end.unread} AS ${readable}, ` +
      `${keyIn(other, dialect)} AS ${holder}, ${rows.kept} AS ${kept}, ${rows.doubtful} AS ${doubtful} FROM ${rows.table.from}) AS others ` +
      `ON ${k} = ${keyIn(key!, dialect)} GROUP BY ${ROW}) AS ${quoted(prefix)} ON ${row} = ${ROW}`;
    const known = [key!, from!, owner!].map(({ sql }) => `${sql} IS NOT NULL`).join(' AND ');
    return {
      sql: `(CASE WHEN ${known} AND NOT ${to!.unread} AND NOT coalesce(${doubt}, FALSE) THEN CAST(coalesce(${count}, 0) AS DOUBLE PRECISION) END)`,
      join,
    };
  },
};
