import { isUnknown } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const countFilled: DerivedFunction = {
  name: 'countFilled',
  args: [{ name: 'field', types: 'any' }],
  variadic: true,
  returns: 'integer',
  readsBlank: true,
  about: {
    id: 'Berapa dari field ini terisi; tidak diketahui bila salah satu kolomnya tidak ada.',
    en: 'How many of these fields are filled in; unknown where one has no column.',
  },
  example: '{ "function": "countFilled", "args": ["pakta_integritas", "foto_ktp", "no_hp"] }',
  compile:
    () =>
    (...values) =>
      values.some((value) => value === undefined) ? undefined : values.filter((value) => !isUnknown(value)).length,
};
