import { scalarOf, type NumbersLoop } from '../numbers';
import type { DerivedFunction } from './derivedFunction';

const numbers: NumbersLoop = (out, records, [a, b]) => {
  const { values: froms, base: from } = a!;
  const { values: tos, base: to } = b!;
  for (let i = 0; i < records; i++) out[i] = Math.abs(froms[from + i]! - tos[to + i]!);
};

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
  numbers,
  compile: () => scalarOf(numbers),
};
