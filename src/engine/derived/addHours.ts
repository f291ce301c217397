import { DATE_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const addHours: DerivedFunction = {
  name: 'addHours',
  args: [
    { name: 'date', types: DATE_TYPES },
    { name: 'amount', types: ['integer', 'number'] },
  ],
  returns: 'datetime',
  about: {
    id: 'Saat sekian jam kemudian (boleh negatif), misalnya selisih zona waktu.',
    en: 'The moment so many hours later (may be negative), for example a time-zone offset.',
  },
  example: '{ "function": "addHours", "args": ["tgl_call", "selisihJam"] }',
  compile: () => (date, amount) => (date as number) + (amount as number) / 24,
};
