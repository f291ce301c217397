import type { Scalar } from '../model/value';
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
  tellsUnread: true,
  about: {
    id: 'Nilai pertama yang diketahui. Argumen terakhir biasanya parameter: dengan itu pack menyatakan apa arti sel kosong atau kolom yang tidak ada. Sel yang tidak terbaca, dan tabel lain yang isinya diragukan, tidak digantikan apa pun: hasilnya tidak diketahui.',
    en: 'The first known value. The last argument usually is a parameter: with it a pack says what a blank cell or a missing column means. Nothing stands in for a cell that could not be read, nor for what another table leaves in doubt: the result is unknown.',
  },
  example: '{ "function": "valueOr", "args": ["tipe_close", "closeTypeIfUnknown"] }',
  compile: (options, _environment, names) => {
    const otherwise = options.otherwise as Scalar | undefined;
    if (names.length === 2) return (first, second) => first ?? second ?? otherwise ?? undefined;
    return (...values) => values.find((value) => value !== undefined && value !== null) ?? otherwise;
  },
};
