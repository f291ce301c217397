import { timeOf as timeIn } from '../sql/moments';
import { timeOf } from '../../calendar';
import { DATE_TYPES } from '../value';
import type { DerivedFunction } from './derivedFunction';

export const timeOfDay: DerivedFunction = {
  name: 'timeOfDay',
  args: [{ name: 'moment', types: [...DATE_TYPES, 'time'] }],
  returns: 'time',
  about: {
    id: 'Jam dari sebuah saat, untuk dibandingkan dengan parameter jam ("06:00").',
    en: 'Time of day of a moment, to compare with a time parameter ("06:00").',
  },
  example: '{ "function": "timeOfDay", "args": ["pending_mulai"] }',
  compile: () => (moment) => timeOf(moment as number),
  sql: ([moment]) => timeIn(moment!.sql),
};
