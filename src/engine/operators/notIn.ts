import { inList } from './in';
import type { Operator } from './operator';

const { prepare, test } = inList;

export const notIn: Operator = {
  name: 'notIn',
  native: true,
  types: 'any',
  right: 'list',
  phrase: { id: '{{fact}} bukan salah satu dari {{expected}}', en: '{{fact}} is none of {{expected}}' },
  about: {
    id: 'Nilainya tidak ada dalam daftar. Sel kosong tetap tidak diketahui.',
    en: 'The value is not in the list. A blank cell stays unknown.',
  },
  example: '{ "fact": "status_tiket", "operator": "notIn", "value": ["OPEN", "PENDING"] }',
  prepare,
  test: (found, expected) => !test(found, expected),
};
