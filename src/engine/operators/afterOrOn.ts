import { dayOf } from '../../calendar';
import { DATE_TYPES } from '../model/value';
import { dayOperand } from './comparison';
import type { Operator } from './operator';

export const afterOrOn: Operator = {
  name: 'afterOrOn',
  types: DATE_TYPES,
  right: 'date',
  phrase: { id: '{{fact}} tidak sebelum {{expected}}', en: '{{fact}} is not before {{expected}}' },
  about: {
    id: 'Tanggalnya lebih akhir atau sama. Jam diabaikan.',
    en: 'The date is later or the same. The time of day is ignored.',
  },
  example: '{ "fact": "tgl_tapping", "operator": "afterOrOn", "value": { "fact": "tanggal_call" } }',
  prepare: dayOperand,
  test: (found, expected) => dayOf(found as number) >= dayOf(expected as number),
};
