import { DATE_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const addDuration: DerivedFunction = {
  name: 'addDuration',
  args: [
    { name: 'date', types: DATE_TYPES },
    { name: 'duration', types: ['duration'] },
  ],
  returns: 'datetime',
  about: {
    id: 'Saat selesai: waktu mulai ditambah durasinya.',
    en: 'The moment it ends: its start plus its duration.',
  },
  example: '{ "function": "addDuration", "args": ["waktu_call", "durasi"] }',
  compile: () => (date, seconds) => (date as number) + (seconds as number) / 86_400,
};
