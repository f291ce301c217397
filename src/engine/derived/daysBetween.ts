import { dayOf } from '../../calendar';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO } from './span';

export const daysBetween: DerivedFunction = {
  name: 'daysBetween',
  args: FROM_TO,
  returns: 'integer',
  about: {
    id: 'Hari kalender dari tanggal pertama sampai tanggal kedua; jam diabaikan.',
    en: 'Calendar days from the first date to the second; times ignored.',
  },
  example: '{ "function": "daysBetween", "args": ["tgl_blokir", "asOf"] }',
  compile: () => (from, to) => dayOf(to as number) - dayOf(from as number),
};
