import type { Operator } from './operator';

export const notEqual: Operator = {
  name: 'notEqual',
  native: true,
  types: 'any',
  right: 'same',
  phrase: { id: '{{fact}} bukan {{expected}}', en: '{{fact}} is not {{expected}}' },
  about: {
    id: 'Nilainya tidak sama. Sel kosong tetap tidak diketahui.',
    en: 'The value differs. A blank cell stays unknown.',
  },
  example: '{ "fact": "tipe_close", "operator": "notEqual", "value": "FORCE CLOSE" }',
  test: (found, expected) => found !== expected,
};
