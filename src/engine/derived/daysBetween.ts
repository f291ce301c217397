import { dayOf } from '../../calendar';
import { scalarOf, type NumbersLoop } from '../numbers';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO } from './span';

const numbers: NumbersLoop = (out, records, [a, b]) => {
  const { values: froms, base: from } = a!;
  const { values: tos, base: to } = b!;
  const convert = dayOf;
  for (let i = 0; i < records; i++) out[i] = convert(tos[to + i]!) - convert(froms[from + i]!);
};

export const daysBetween: DerivedFunction = {
  name: 'daysBetween',
  args: FROM_TO,
  returns: 'integer',
  about: {
    id: 'Hari kalender dari tanggal pertama sampai tanggal kedua; jam diabaikan.',
    en: 'Calendar days from the first date to the second; times ignored.',
  },
  example: '{ "function": "daysBetween", "args": ["tgl_blokir", "asOf"] }',
  numbers,
  compile: () => scalarOf(numbers),
};
