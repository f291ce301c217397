import { dayOf } from '../../calendar';
import { DATE_TYPES } from '../model/value';
import { dayOperand } from './comparison';
import type { Operator } from './operator';

export const before: Operator = {
  name: 'before',
  types: DATE_TYPES,
  right: 'date',
  phrase: { id: '{{fact}} sebelum {{expected}}', en: '{{fact}} is before {{expected}}' },
  about: { id: 'Tanggalnya lebih awal. Jam diabaikan.', en: 'The date is earlier. The time of day is ignored.' },
  example: '{ "fact": "tgl_cek", "operator": "before", "value": "2022-10-13" }',
  prepare: dayOperand,
  test: (found, expected) => dayOf(found as number) < dayOf(expected as number),
};
