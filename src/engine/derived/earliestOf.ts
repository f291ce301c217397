import { NUMERIC_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const earliestOf: DerivedFunction = {
  name: 'earliestOf',
  args: [{ name: 'value', types: NUMERIC_TYPES }],
  variadic: true,
  returns: 'first',
  about: {
    id: 'Tanggal atau angka yang pertama (terkecil).',
    en: 'The earliest of these dates, or the smallest of these numbers.',
  },
  example: '{ "function": "earliestOf", "args": ["tgl_verifikasi_ops", "tgl_approval_ops"] }',
  compile:
    () =>
    (...values) =>
      Math.min(...(values as number[])),
};
