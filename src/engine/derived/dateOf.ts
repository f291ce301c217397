import { dayOf } from '../../calendar';
import { DATE_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const dateOf: DerivedFunction = {
  name: 'dateOf',
  args: [{ name: 'moment', types: DATE_TYPES }],
  returns: 'date',
  about: { id: 'Tanggal dari sebuah saat, tanpa jamnya.', en: 'The date of a moment, without its time.' },
  example: '{ "function": "dateOf", "args": ["pending_mulai"] }',
  compile: () => (moment) => dayOf(moment as number),
};
