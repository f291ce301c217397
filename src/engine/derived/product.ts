import type { DerivedFunction } from './derivedFunction';

export const product: DerivedFunction = {
  name: 'product',
  args: [{ name: 'number', types: ['integer', 'number'] }],
  variadic: true,
  returns: 'number',
  about: { id: 'Hasil kali angka-angka ini.', en: 'The product of these numbers.' },
  example: '{ "function": "product", "args": ["nilai_01", "bobot_01"] }',
  compile:
    () =>
    (...values) =>
      (values as number[]).reduce((total, value) => total * value, 1),
};
