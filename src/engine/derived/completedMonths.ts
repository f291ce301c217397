import { completedMonths as months } from '../../calendar';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO } from './span';

export const completedMonths: DerivedFunction = {
  name: 'completedMonths',
  args: FROM_TO,
  returns: 'integer',
  about: { id: 'Bulan penuh sampai tanggal kedua.', en: 'Completed months up to the second date.' },
  example: '{ "function": "completedMonths", "args": ["tgl_diterima", "asOf"] }',
  compile: () => (from, to) => months(from as number, to as number),
};
