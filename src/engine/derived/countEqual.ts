import { isUnknown, type Scalar } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const countEqual: DerivedFunction = {
  name: 'countEqual',
  args: [{ name: 'field', types: 'any' }],
  variadic: true,
  options: {
    values: {
      type: 'list',
      required: true,
      about: { id: 'Nilai yang dihitung, sebagai daftar.', en: 'The values that are counted, as a list.' },
    },
  },
  returns: 'integer',
  readsBlank: true,
  about: {
    id: 'Berapa dari field ini berisi salah satu nilai itu. Sel kosong dan kolom yang tidak ada tidak dihitung; semuanya kosong: tidak diketahui.',
    en: 'How many of these fields hold one of the values. Blank cells and missing columns do not count; all blank: unknown.',
  },
  example: '{ "function": "countEqual", "args": ["param_01", "param_02"], "options": { "values": ["NOT OK"] } }',
  compile: (options) => {
    const wanted = new Set(options.values as readonly Scalar[]);
    return (...values) =>
      values.every(isUnknown) ? undefined : values.filter((value) => wanted.has(value as Scalar)).length;
  },
};
