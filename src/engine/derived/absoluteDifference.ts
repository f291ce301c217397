import { AMOUNT_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const absoluteDifference: DerivedFunction = {
  name: 'absoluteDifference',
  args: [
    { name: 'number', types: [...AMOUNT_TYPES, 'time'] },
    { name: 'other', types: [...AMOUNT_TYPES, 'time'] },
  ],
  returns: 'number',
  about: {
    id: 'Jarak antara dua angka, tidak pernah negatif.',
    en: 'The distance between two numbers, never negative.',
  },
  example: '{ "function": "absoluteDifference", "args": ["menit_pending", "dayPendingMinutes"] }',
  compile: () => (a, b) => Math.abs((a as number) - (b as number)),
};
