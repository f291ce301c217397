import { AMOUNT_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const difference: DerivedFunction = {
  name: 'difference',
  args: [
    { name: 'number', types: [...AMOUNT_TYPES, 'time'] },
    { name: 'minus', types: [...AMOUNT_TYPES, 'time'] },
  ],
  returns: 'number',
  about: { id: 'Angka pertama dikurangi angka kedua.', en: 'The first number minus the second.' },
  example: '{ "function": "difference", "args": ["nilai", "batas"] }',
  compile: () => (a, b) => (a as number) - (b as number),
};
