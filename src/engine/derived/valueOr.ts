import { isUnknown, type Scalar } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const valueOr: DerivedFunction = {
  name: 'valueOr',
  args: [{ name: 'value', types: 'any' }],
  variadic: true,
  options: {
    otherwise: {
      type: 'scalar',
      about: { id: 'Nilai bila tidak satu pun diketahui.', en: 'The value where none is known.' },
    },
  },
  returns: 'first',
  readsBlank: true,
  about: {
    id: 'Nilai pertama yang diketahui. Argumen terakhir biasanya parameter: dengan itu pack menyatakan apa arti sel kosong atau kolom yang tidak ada.',
    en: 'The first known value. The last argument usually is a parameter: with it a pack says what a blank cell or a missing column means.',
  },
  example: '{ "function": "valueOr", "args": ["tipe_close", "closeTypeIfUnknown"] }',
  compile: (options, _environment, names) => {
    const otherwise = options.otherwise as Scalar | undefined;
    if (names.length === 2) return (first, second) => (isUnknown(first) ? (second ?? otherwise) : first);
    return (...values) => values.find((value) => !isUnknown(value)) ?? otherwise;
  },
};
