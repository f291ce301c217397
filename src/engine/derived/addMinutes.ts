import { DATE_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const addMinutes: DerivedFunction = {
  name: 'addMinutes',
  args: [
    { name: 'date', types: DATE_TYPES },
    { name: 'amount', types: ['integer', 'number'] },
  ],
  returns: 'datetime',
  about: { id: 'Saat sekian menit kemudian.', en: 'The moment so many minutes later.' },
  example: '{ "function": "addMinutes", "args": ["pending_mulai", "menitPending"] }',
  compile: () => (date, amount) => (date as number) + (amount as number) / 1440,
};
