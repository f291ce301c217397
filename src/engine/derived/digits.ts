import type { DerivedFunction } from './derivedFunction';

export const digits: DerivedFunction = {
  name: 'digits',
  args: [{ name: 'text', types: ['text', 'id', 'enum', 'integer', 'number'] }],
  returns: 'text',
  about: {
    id: 'Hanya angka-angkanya: spasi, tanda hubung dan huruf dibuang. Teks tanpa angka tidak diketahui.',
    en: 'Its digits only: spaces, dashes and letters are dropped. A text without a digit is unknown.',
  },
  example: '{ "function": "digits", "args": ["masking_number"] }',
  compile: () => (text) => String(text).replace(/\D/g, '') || undefined,
};
