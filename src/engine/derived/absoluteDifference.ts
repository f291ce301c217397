import type { DerivedFunction } from './derivedFunction';

export const absoluteDifference: DerivedFunction = {
  name: 'absoluteDifference',
  args: [
    { name: 'number', types: ['integer', 'number', 'duration', 'time'] },
    { name: 'other', types: ['integer', 'number', 'duration', 'time'] },
  ],
  returns: 'number',
  about: {
    id: 'Jarak antara dua angka, tidak pernah negatif.',
    en: 'The distance between two numbers, never negative.',
  },
  example: '{ "function": "absoluteDifference", "args": ["menit_pending", "dayPendingMinutes"] }',
  compile: () => (a, b) => Math.abs((a as number) - (b as number)),
};
