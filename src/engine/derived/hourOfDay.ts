import { hasHour, timeOf } from '../../calendar';
import { DATE_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const hourOfDay: DerivedFunction = {
  name: 'hourOfDay',
  args: [{ name: 'moment', types: [...DATE_TYPES, 'time'] }],
  returns: 'number',
  about: {
    id: 'Jam sebagai bilangan: 17:30 menjadi 17,5. Tanggal tanpa jam: tidak diketahui.',
    en: 'The hour as a number: 17:30 becomes 17.5. A date without an hour: unknown.',
  },
  example: '{ "function": "hourOfDay", "args": ["pending_mulai"] }',
  // Whole seconds first: 6 / 24 of a day times 24 must be 6 and nothing less.
  compile: () => (moment) =>
    hasHour(moment as number) ? Math.round(timeOf(moment as number) * 86_400) / 3600 : undefined,
};
