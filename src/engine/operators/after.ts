import { dayOf } from '../../calendar';
import { DATE_TYPES } from '../model/value';
import { dayOperand } from './comparison';
import type { Operator } from './operator';

export const after: Operator = {
  name: 'after',
  types: DATE_TYPES,
  right: 'date',
  phrase: { id: '{{fact}} sesudah {{expected}}', en: '{{fact}} is after {{expected}}' },
  about: { id: 'Tanggalnya lebih akhir. Jam diabaikan.', en: 'The date is later. The time of day is ignored.' },
  example: '{ "fact": "pending_sampai", "operator": "after", "value": { "fact": "pending_mulai" } }',
  prepare: dayOperand,
  test: (found, expected) => dayOf(found as number) > dayOf(expected as number),
};
