import { hasHour, secondsOf } from '../../calendar';
import { scalarOf, type NumbersLoop } from '../numbers';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO } from './span';

const numbers: NumbersLoop = (out, records, [a, b]) => {
  const { values: froms, base: from } = a!;
  const { values: tos, base: to } = b!;
  const convert = secondsOf;
  const known = hasHour;
  for (let i = 0; i < records; i++) {
    const [start, end] = [froms[from + i]!, tos[to + i]!];
    out[i] = known(start) && known(end) ? convert(end - start) / 60 : NaN;
  }
};

export const minutesBetween: DerivedFunction = {
  name: 'minutesBetween',
  args: FROM_TO,
  returns: 'number',
  about: {
    id: 'Menit dari saat pertama sampai saat kedua; negatif bila terbalik. Tanggal tanpa jam: tidak diketahui.',
    en: 'Minutes from the first moment to the second; negative when reversed. A date without an hour: unknown.',
  },
  example: '{ "function": "minutesBetween", "args": ["pending_mulai", "pending_sampai"] }',
  numbers,
  compile: () => scalarOf(numbers),
};
