import { DATE_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const addDays: DerivedFunction = {
  name: 'addDays',
  args: [
    { name: 'date', types: DATE_TYPES },
    { name: 'amount', types: ['integer', 'number'] },
  ],
  returns: 'first',
  about: { id: 'Tanggal sekian hari kemudian.', en: 'The date so many days later.' },
  example: '{ "function": "addDays", "args": ["tgl_non_aktif", "maksHari"] }',
  compile: () => (date, amount) => (date as number) + (amount as number),
};
