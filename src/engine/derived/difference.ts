import type { DerivedFunction } from './derivedFunction';

export const difference: DerivedFunction = {
  name: 'difference',
  args: [
    { name: 'number', types: ['integer', 'number', 'duration', 'time'] },
    { name: 'minus', types: ['integer', 'number', 'duration', 'time'] },
  ],
  returns: 'number',
  about: { id: 'Angka pertama dikurangi angka kedua.', en: 'The first number minus the second.' },
  example: '{ "function": "difference", "args": ["nilai", "batas"] }',
  compile: () => (a, b) => (a as number) - (b as number),
};
