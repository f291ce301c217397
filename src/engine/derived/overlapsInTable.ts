import { dayOf } from '../../calendar';
import { isUnknown, UNREAD, type Value } from '../model/value';
import type { DerivedFunction } from './derivedFunction';
import { rowsWhere, TABLE_OPTIONS, tableOf } from './tableOptions';
import { keyText } from '../model/tableIndex';
import { DATE_TYPES } from '../model/value';

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
  compile: (options, environment, names) => {
    const table = tableOf(options, environment, names);
    return (key, from, to, owner) => {
      if (isUnknown(key) || isUnknown(from) || isUnknown(owner) || to === undefined) return undefined;
      const index = table();
      const starts = index?.column(String(options.from));
      const ends = index?.column(String(options.to));
      const owners = index?.column(String(options.owner));
      const rows = index && rowsWhere(index, key, options);
      if (!rows || !starts || !ends || !owners) return undefined;
      if (rows === 'doubt') return UNREAD;
      const open = environment.context.asOf ?? Infinity;
      // Days, not hours: who takes over on the day another gives up follows him. A period still open lasts the whole day.
      const endOf = (start: number, end: Value) => (isUnknown(end) ? Math.max(open, start) + 1 : dayOf(end as number));
      const first = dayOf(from as number);
      const until = endOf(first, to);
      /** Whether a row overlaps; undefined where a cell of it that nobody could read decides. */
      const overlaps = (row: number): boolean | undefined => {
        const [start, end, other] = [starts[row], ends[row], owners[row]];
        // A row that does not say who held the account, or since when, accuses nobody.
        if (other === null || (other !== undefined && keyText(other) === keyText(owner))) return false;
        if (start === null && options.undated !== true) return false;
        if (typeof start === 'number') {
          if (dayOf(start) >= until || (end !== undefined && first >= endOf(dayOf(start), end))) return false;
        } else if (start === undefined && options.undated !== true && typeof end === 'number' && first >= dayOf(end))
          return false;
        return other === undefined || start === undefined || (end === undefined && start !== null) ? undefined : true;
      };
      const found = rows.map(overlaps);
      return found.includes(undefined) ? UNREAD : found.filter(Boolean).length;
    };
  },
};
