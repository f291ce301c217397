import { NUMERIC_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const latestOf: DerivedFunction = {
  name: 'latestOf',
  args: [{ name: 'value', types: NUMERIC_TYPES }],
  variadic: true,
  returns: 'first',
  about: {
    id: 'Tanggal atau angka yang terakhir (terbesar).',
    en: 'The latest of these dates, or the largest of these numbers.',
  },
  example: '{ "function": "latestOf", "args": ["tgl_verifikasi_ops", "tgl_approval_ops"] }',
  compile:
    () =>
    (...values) =>
      Math.max(...(values as number[])),
};
