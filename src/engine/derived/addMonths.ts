import { addMonths as add } from '../../calendar';
import { DATE_TYPES } from '../model/value';
import type { DerivedFunction } from './derivedFunction';

export const addMonths: DerivedFunction = {
  name: 'addMonths',
  args: [
    { name: 'date', types: DATE_TYPES },
    { name: 'amount', types: ['integer', 'number'] },
  ],
  returns: 'date',
  about: {
    id: 'Tanggal sekian bulan kemudian; 31 Januari + 1 = 28 Februari.',
    en: 'The date so many months later; 31 January + 1 = 28 February.',
  },
  example: '{ "function": "addMonths", "args": ["tgl_dokumen", "masaSimpanBulan"] }',
  compile: () => (date, amount) => add(date as number, amount as number),
};
