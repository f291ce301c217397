import { secondsOf } from '../../calendar';
import { rounded } from '../sql/moments';
import { scalarOf, type NumbersLoop } from '../numbers';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO } from './span';

const numbers: NumbersLoop = (out, records, [a, b]) => {
  const { values: froms, base: from } = a!;
  const { values: tos, base: to } = b!;
  const convert = secondsOf;
  for (let i = 0; i < records; i++) out[i] = convert(tos[to + i]! - froms[from + i]!) / 60;
};

export const minutesBetween: DerivedFunction = {
  name: 'minutesBetween',
  args: FROM_TO,
  returns: 'number',
  about: {
    id: 'Menit dari saat pertama sampai saat kedua; negatif bila terbalik.',
    en: 'Minutes from the first moment to the second; negative when reversed.',
  },
  example: '{ "function": "minutesBetween", "args": ["pending_mulai", "pending_sampai"] }',
  numbers,
  compile: () => scalarOf(numbers),
  sql: ([from, to]) => `(${rounded(`(${to!.sql} - ${from!.sql}) * 86400`)} / 60)`,
};
