import type { DerivedFunction } from './derivedFunction';
import { FROM_TO, secondsBetween } from './span';

export const minutesBetween: DerivedFunction = {
  name: 'minutesBetween',
  args: FROM_TO,
  returns: 'number',
  about: { id: 'Menit dari saat pertama sampai saat kedua; negatif bila terbalik.', en: 'Minutes from the first moment to the second; negative when reversed.' },
  example: '{ "function": "minutesBetween", "args": ["pending_mulai", "pending_sampai"] }',
  compile: () => (from, to) => secondsBetween(from as number, to as number) / 60,
};
