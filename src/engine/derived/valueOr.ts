import { isUnknown, type Scalar } from '../value';
import type { NumbersLoop } from '../numbers';
import type { DerivedFunction } from './derivedFunction';

const numbers: NumbersLoop = (out, records, [first, second = first, ...rest]) => {
  const { values, base } = first!;
  const { values: others, base: from } = second!;
  for (let i = 0; i < records; i++) {
    const value = values[base + i]!;
    out[i] = value === value ? value : others[from + i]!;
  }
  for (const { values: more, base: at } of rest)
    for (let i = 0; i < records; i++) if (out[i] !== out[i]) out[i] = more[at + i]!;
};

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
  keepsKnown: true,
  numbers,
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
