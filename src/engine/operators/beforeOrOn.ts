import { dayOf } from '../../calendar';
import { DATE_TYPES } from '../model/value';
import { dayOperand } from './comparison';
import type { Operator } from './operator';

export const beforeOrOn: Operator = {
  name: 'beforeOrOn',
  types: DATE_TYPES,
  right: 'date',
  phrase: { id: '{{fact}} tidak sesudah {{expected}}', en: '{{fact}} is not after {{expected}}' },
  about: {
    id: 'Tanggalnya lebih awal atau sama. Jam diabaikan.',
    en: 'The date is earlier or the same. The time of day is ignored.',
  },
  example: '{ "fact": "tgl_cek", "operator": "beforeOrOn", "value": { "fact": "tgl_draft" } }',
  prepare: dayOperand,
  test: (found, expected) => dayOf(found as number) <= dayOf(expected as number),
};
