import { monthOf as month } from '../../calendar';
import { DATE_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const monthOf: DerivedFunction = {
  name: 'monthOf',
  args: [{ name: 'date', types: DATE_TYPES }],
  returns: 'text',
  about: { id: 'Bulan sebagai teks "2022-10".', en: 'The month as text "2022-10".' },
  example: '{ "function": "monthOf", "args": ["tanggal_call"] }',
  compile: () => (date) => month(date as number),
};
