import { workingDaysBetween as between } from '../../calendar';
import type { DerivedFunction } from './derivedFunction';
import { FROM_TO } from './span';

export const workingDaysBetween: DerivedFunction = {
  name: 'workingDaysBetween',
  args: FROM_TO,
  returns: 'integer',
  about: {
    id: 'Hari kerja (Senin–Jumat) sesudah tanggal pertama sampai dengan tanggal kedua.',
    en: 'Working days (Monday to Friday) after the first date up to and with the second.',
  },
  example: '{ "function": "workingDaysBetween", "args": ["tgl_pengajuan", "tgl_create"] }',
  compile: () => (from, to) => between(from as number, to as number),
};
