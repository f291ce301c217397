import { isUnknown, type Scalar } from '../value';
import type { DerivedFunction } from './derivedFunction';

export const valueOr: DerivedFunction = {
  name: 'valueOr',
  args: [{ name: 'value', types: 'any' }],
  variadic: true,
  options: {
    otherwise: { type: 'scalar', about: { id: 'Nilai bila semuanya kosong atau kolomnya tidak ada.', en: 'The value where all are blank or have no column.' } },
  },
  returns: 'first',
  readsBlank: true,
  about: {
    id: 'Nilai pertama yang diketahui, kalau tidak ada: "otherwise". Dengan ini pack menyatakan terang-terangan apa arti sel kosong.',
    en: 'The first known value, or else "otherwise". With it a pack says openly what a blank means.',
  },
  example: '{ "function": "valueOr", "args": ["minta_monitoring"], "options": { "otherwise": false } }',
  compile: (options) => {
    const otherwise = options.otherwise as Scalar | undefined;
    return (...values) => values.find((value) => !isUnknown(value)) ?? otherwise;
  },
};
