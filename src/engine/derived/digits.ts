import type { DerivedFunction } from './derivedFunction';

export const digits: DerivedFunction = {
  name: 'digits',
  args: [{ name: 'text', types: ['text', 'id', 'enum', 'integer', 'number'] }],
  returns: 'text',
  about: {
    id: 'Hanya angka-angkanya: spasi, tanda hubung dan huruf dibuang. Isi tanpa satu angka pun ("****"): tidak diketahui.',
    en: 'Its digits only: spaces, dashes and letters are dropped. Content without a single one ("****"): unknown.',
  },
  example: '{ "function": "digits", "args": ["masking_number"] }',
  compile: () => (text) => String(text).replace(/\D/g, '') || undefined,
};
