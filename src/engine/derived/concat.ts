import type { DerivedFunction } from './derivedFunction';

export const concat: DerivedFunction = {
  name: 'concat',
  args: [{ name: 'text', types: 'any' }],
  variadic: true,
  options: {
    separator: {
      type: 'text',
      about: { id: 'Di antara bagian-bagian; bawaan "|".', en: 'Between the parts; "|" by default.' },
    },
  },
  returns: 'text',
  about: {
    id: 'Teks gabungan, untuk kunci dari beberapa kolom.',
    en: 'The texts joined, for a key of several columns.',
  },
  example: '{ "function": "concat", "args": ["aplikasi", "user_id"] }',
  compile: (options) => {
    const separator = typeof options.separator === 'string' ? options.separator : '|';
    return (...values) => values.map((value) => String(value).trim()).join(separator);
  },
};
