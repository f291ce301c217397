import { completedYears as years } from '../../calendar';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO } from './span';

export const completedYears: DerivedFunction = {
  name: 'completedYears',
  args: FROM_TO,
  returns: 'integer',
  about: { id: 'Tahun penuh (umur) pada tanggal kedua.', en: 'Completed years (age) at the second date.' },
  example: '{ "function": "completedYears", "args": ["tgl_lahir", "tgl_diterima"] }',
  compile: () => (from, to) => years(from as number, to as number),
};
