/** No order of rows decides: rows of one day that say different things leave the value unknown, and so does a row whose day nobody could read. */
import { UNREAD, type Value } from '../model/value';
import type { DerivedFunction } from './derivedFunction';
import { rowsWhere, TABLE_OPTIONS, tableOf } from './tableOptions';

export const latestInTable: DerivedFunction = {
  name: 'latestInTable',
  args: [{ name: 'key', types: 'any' }],
  options: {
    ...TABLE_OPTIONS,
    by: {
      type: 'column',
      required: true,
      about: {
        id: 'Kolom tanggal yang menentukan baris terakhir.',
        en: 'The date column that decides which row is the latest.',
      },
    },
    value: {
      type: 'column',
      required: true,
      about: { id: 'Kolom yang nilainya diambil.', en: 'The column whose value is taken.' },
    },
  },
  returns: (options, source) => source.column(String(options.table ?? 'self'), String(options.value)) ?? 'text',
  about: {
    id: 'Nilai dari baris terakhir tabel yang berkunci sama; kosong bila tidak ada barisnya, tidak diketahui bila beberapa baris sama-sama terakhir dan isinya berbeda.',
    en: 'The value of the latest row of the table that has the key; blank where there is none, unknown where several are the latest and they differ.',
  },
  example:
    '{ "function": "latestInTable", "args": ["nomor_partner"], "options": { "table": "karyawan", "key": "nomor_partner", "by": "tgl_diterima", "value": "status_karyawan" } }',
  compile: (options, environment, names) => {
    const table = tableOf(options, environment, names);
    return (key) => {
      const index = table();
      const dates = index?.column(String(options.by));
      const values = index?.column(String(options.value));
      const isDated = (row: number) => (dates![row] === undefined ? undefined : typeof dates![row] === 'number');
      const rows = index && dates && rowsWhere(index, key, options, isDated);
      if (!dates || !values || !rows) return undefined;
      if (rows === 'doubt') return UNREAD;
      let latest = -Infinity;
      let found: Value = null;
      let differ = false;
      for (const row of rows) {
        const date = dates[row] as number;
        if (date < latest) continue;
        if (date > latest) {
          latest = date;
          found = values[row];
          differ = false;
        } else if (values[row] !== found) differ = true;
      }
      return differ || found === undefined ? UNREAD : found;
    };
  },
};
