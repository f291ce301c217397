import { dayOf, hasHour, secondsOf } from '../../calendar';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO } from './span';

/** Days decide first; on one day the hours do, where both are known. */
function order(first: number, second: number): number | undefined {
  const days = dayOf(second) - dayOf(first);
  return days !== 0
    ? Math.sign(days)
    : hasHour(first) && hasHour(second)
      ? Math.sign(secondsOf(second - first))
      : undefined;
}

export const orderOf: DerivedFunction = {
  name: 'orderOf',
  args: FROM_TO,
  returns: 'integer',
  about: {
    id: 'Urutan dua saat: 1 bila yang kedua lebih akhir, 0 bila sama, -1 bila lebih awal. Pada hari yang sama, tanggal tanpa jam tidak diketahui.',
    en: 'The order of two moments: 1 where the second is later, 0 where they are one, -1 where it is earlier. On one day, a date without an hour is unknown.',
  },
  example: '{ "function": "orderOf", "args": ["tgl_email", "tgl_close"] }',
  compile: () => (from, to) => order(from as number, to as number),
};
