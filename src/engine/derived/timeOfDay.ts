import { hasHour, timeOf } from '../../calendar';
import { DATE_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const timeOfDay: DerivedFunction = {
  name: 'timeOfDay',
  args: [{ name: 'moment', types: [...DATE_TYPES, 'time'] }],
  returns: 'time',
  about: {
    id: 'Jam dari sebuah saat, untuk dibandingkan dengan parameter jam ("06:00"). Tanggal tanpa jam: tidak diketahui.',
    en: 'Time of day of a moment, to compare with a time parameter ("06:00"). A date without an hour: unknown.',
  },
  example: '{ "function": "timeOfDay", "args": ["pending_mulai"] }',
  compile: () => (moment) => (hasHour(moment as number) ? timeOf(moment as number) : undefined),
};
