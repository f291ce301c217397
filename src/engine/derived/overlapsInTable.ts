import { literal, quoted } from '../sql/fact';
import { keyedRows, ROW, UNKNOWN } from '../sql/table';
import { keyText as keyIn } from '../sql/texts';
import { dayOf as dayIn } from '../sql/moments';
import { dayOf } from '../../calendar';
import { isUnknown, type Value } from '../value';
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
    undated: {
      type: 'flag',
      about: {
        id: 'true: baris tanpa tanggal awal ikut dihitung.',
        en: 'true: rows without a start count, too.',
      },
    },
  },
  returns: 'integer',
  readsBlank: true,
  about: {
    id: 'Berapa baris pemegang lain dengan kunci sama yang masanya bertumpuk. Akhir yang kosong berlaku sampai asOf. Serah terima pada hari yang sama tidak bertumpuk.',
    en: 'How many rows of another holder with the same key overlap in time. A blank end runs to asOf. A handover on one day is no overlap.',
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
    // Days, not hours: who takes over on the day another gives up follows him. A period still open lasts the whole day.
    const endOf = (start: number, end: Value) => (isUnknown(end) ? Math.max(open, start) + 1 : dayOf(end as number));
    const first = dayOf(from as number);
    const until = endOf(first, to);
    let count = 0;
    for (const row of rows) {
      const start = starts[row];
      const other = owners[row];
      const end = ends[row];
      // A row that does not say who held the account, or since when, accuses nobody.
      if (isUnknown(other) || end === undefined || keyText(other) === keyText(owner)) continue;
      if (typeof start !== 'number') count += options.undated === true && start === null ? 1 : 0;
      else if (dayOf(start) < until && first < endOf(dayOf(start), end)) count++;
    }
    return count;
  },
  sql: ([key, from, to, owner], options, world) => {
    const { prefix, layer, dialect, asOf } = world;
    const rows = keyedRows(options, world);
    const columns = [options.from, options.to, options.owner].map((name) => rows?.table.column(String(name)));
    const [start, end, other] = columns;
    if (!rows || !start || !end || !other) return UNKNOWN;
    const names = ['k', 'start', 'end', 'until', 'owner', 'kept', 'doubtful', 'row', 'count', 'doubt', 'unread'];
    const [k, begins, ends, readable, holder, kept, doubtful, row, count, doubt, startUnread] = names.map((name) =>
      quoted(`${prefix} ${name}`),
    );
    const open = asOf === undefined ? "CAST('Infinity' AS DOUBLE PRECISION)" : literal(asOf);
    const until = `coalesce(${dayIn(to!.sql)}, greatest(${open}, ${dayIn(from!.sql)}) + 1)`;
    const overlapping =
      `${kept} AND ${readable} AND ${holder} IS NOT NULL AND ${holder} <> ${keyIn(owner!, dialect)} AND ` +
      `(CASE WHEN ${begins} IS NULL THEN ${options.undated === true ? `NOT ${startUnread}` : 'FALSE'} ` +
      `ELSE ${dayIn(begins!)} < ${until} AND ${dayIn(from!.sql)} < coalesce(${dayIn(ends!)}, greatest(${open}, ${dayIn(begins!)}) + 1) END)`;
    const join =
      `(SELECT ${ROW} AS ${row}, bool_or(${doubtful}) AS ${doubt}, count(*) FILTER (WHERE ${overlapping}) AS ${count} ` +
      `FROM ${layer} JOIN (SELECT ${rows.key} AS ${k}, ${start.sql} AS ${begins}, ${end.sql} AS ${ends}, NOT ${end.unread} AS ${readable}, ${start.unread} AS ${startUnread}, ` +
      `${keyIn(other, dialect)} AS ${holder}, ${rows.kept} AS ${kept}, ${rows.doubtful} AS ${doubtful} FROM ${rows.table.from}) AS others ` +
      `ON ${k} = ${keyIn(key!, dialect)} GROUP BY ${ROW}) AS ${quoted(prefix)} ON ${row} = ${ROW}`;
    const known = [key!, from!, owner!].map(({ sql }) => `${sql} IS NOT NULL`).join(' AND ');
    return {
      sql: `(CASE WHEN ${known} AND NOT ${to!.unread} AND NOT coalesce(${doubt}, FALSE) THEN CAST(coalesce(${count}, 0) AS DOUBLE PRECISION) END)`,
      join,
    };
  },
};
