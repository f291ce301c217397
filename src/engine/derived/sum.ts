import { AMOUNT_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const sum: DerivedFunction = {
  name: 'sum',
  args: [{ name: 'number', types: AMOUNT_TYPES }],
  variadic: true,
  returns: 'number',
  about: { id: 'Jumlah angka-angka ini.', en: 'The sum of these numbers.' },
  example: '{ "function": "sum", "args": ["kontak_1", "kontak_2"] }',
  compile:
    () =>
    (...values) =>
      (values as number[]).reduce((total, value) => total + value, 0),
};
