import { scalarOf, type NumbersLoop } from '../numbers';
import type { DerivedFunction } from './derivedFunction';

const numbers: NumbersLoop = (out, records, [a, b]) => {
  const { values: froms, base: from } = a!;
  const { values: tos, base: to } = b!;
  for (let i = 0; i < records; i++) out[i] = froms[from + i]! - tos[to + i]!;
};

export const difference: DerivedFunction = {
  name: 'difference',
  args: [
    { name: 'number', types: ['integer', 'number', 'duration', 'time'] },
    { name: 'minus', types: ['integer', 'number', 'duration', 'time'] },
  ],
  returns: 'number',
  about: { id: 'Angka pertama dikurangi angka kedua.', en: 'The first number minus the second.' },
  example: '{ "function": "difference", "args": ["nilai", "batas"] }',
  numbers,
  compile: () => scalarOf(numbers),
};
