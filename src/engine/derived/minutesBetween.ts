import { hasHour, secondsOf } from '../../calendar';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO } from './span';

export const minutesBetween: DerivedFunction = {
  name: 'minutesBetween',
  args: FROM_TO,
  returns: 'number',
  about: {
    id: 'Menit dari saat pertama sampai saat kedua; negatif bila terbalik. Tanggal tanpa jam: tidak diketahui.',
    en: 'Minutes from the first moment to the second; negative when reversed. A date without an hour: unknown.',
  },
  example: '{ "function": "minutesBetween", "args": ["pending_mulai", "pending_sampai"] }',
  compile: () => (from, to) =>
    hasHour(from as number) && hasHour(to as number) ? secondsOf((to as number) - (from as number)) / 60 : undefined,
};
