import { hasHour } from '../../calendar';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO, secondsBetween } from './span';

export const hoursBetween: DerivedFunction = {
  name: 'hoursBetween',
  args: FROM_TO,
  returns: 'number',
  about: {
    id: 'Jam dari saat pertama sampai saat kedua. Tanggal tanpa jam: tidak diketahui.',
    en: 'Hours from the first moment to the second. A date without an hour: unknown.',
  },
  example: '{ "function": "hoursBetween", "args": ["tgl_call", "tgl_tapping"] }',
  compile: () => (from, to) =>
    hasHour(from as number) && hasHour(to as number) ? secondsBetween(from as number, to as number) / 3600 : undefined,
};
