import { secondsOf } from '../../calendar';
import { rounded } from '../sql/moments';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO } from './span';

export const minutesBetween: DerivedFunction = {
  name: 'minutesBetween',
  args: FROM_TO,
  returns: 'number',
  about: {
    id: 'Menit dari saat pertama sampai saat kedua; negatif bila terbalik.',
    en: 'Minutes from the first moment to the second; negative when reversed.',
  },
  example: '{ "function": "minutesBetween", "args": ["pending_mulai", "pending_sampai"] }',
  compile: () => (from, to) => secondsOf((to as number) - (from as number)) / 60,
  sql: ([from, to]) => `(${rounded(`(${to!.sql} - ${from!.sql}) * 86400`)} / 60)`,
};
