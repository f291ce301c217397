import { scalarOf, type NumbersLoop } from '../numbers';
import type { DerivedFunction } from './derivedFunction';

const numbers: NumbersLoop = (out, records, sources) => {
  out.fill(0, 0, records);
  for (const { values, base } of sources) for (let i = 0; i < records; i++) out[i]! += values[base + i]!;
};

export const sum: DerivedFunction = {
  name: 'sum',
  args: [{ name: 'number', types: ['integer', 'number', 'duration'] }],
  variadic: true,
  returns: 'number',
  about: { id: 'Jumlah angka-angka ini.', en: 'The sum of these numbers.' },
  example: '{ "function": "sum", "args": ["kontak_1", "kontak_2"] }',
  numbers,
  compile: () => scalarOf(numbers),
};
