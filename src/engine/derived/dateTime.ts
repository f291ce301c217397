import { dayOf, timeOf } from '../../calendar';
import { DATE_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const dateTime: DerivedFunction = {
  name: 'dateTime',
  args: [
    { name: 'date', types: DATE_TYPES },
    { name: 'time', types: ['time', 'datetime'] },
  ],
  returns: 'datetime',
  about: { id: 'Satu saat dari kolom tanggal dan kolom jam.', en: 'One moment from a date column and a time column.' },
  example: '{ "function": "dateTime", "args": ["tgl_call", "jam_call"] }',
  compile: () => (date, time) => dayOf(date as number) + timeOf(time as number),
};
