import { dayOf } from '../../calendar';
import { DATE_TYPES } from '../model/value';
import { dayOperand } from './comparison';
import type { Operator } from './operator';

export const sameDayAs: Operator = {
  name: 'sameDayAs',
  types: DATE_TYPES,
  right: 'date',
  phrase: { id: '{{fact}} pada hari yang sama dengan {{expected}}', en: '{{fact}} is on the same day as {{expected}}' },
  about: { id: 'Hari yang sama. Jam diabaikan.', en: 'The same day. The time of day is ignored.' },
  example: '{ "fact": "tgl_email", "operator": "sameDayAs", "value": { "fact": "pending_mulai" } }',
  prepare: dayOperand,
  test: (found, expected) => dayOf(found as number) === dayOf(expected as number),
};
