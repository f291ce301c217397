import { rounded } from '../sql/moments';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO, secondsBetween } from './span';

export const hoursBetween: DerivedFunction = {
  name: 'hoursBetween',
  args: FROM_TO,
  returns: 'number',
  about: { id: 'Jam dari saat pertama sampai saat kedua.', en: 'Hours from the first moment to the second.' },
  example: '{ "function": "hoursBetween", "args": ["tgl_call", "tgl_tapping"] }',
  compile: () => (from, to) => secondsBetween(from as number, to as number) / 3600,
  sql: ([from, to]) => `(${rounded(`(${to!.sql} - ${from!.sql}) * 86400`)} / 3600)`,
};
