import type { Operator } from './operator';

export const isBlank: Operator = {
  name: 'isBlank',
  types: 'any',
  right: 'flag',
  readsBlank: true,
  phrase: { id: '{{fact}} kosong: {{expected}}', en: '{{fact}} is blank: {{expected}}' },
  about: {
    id: 'Selnya kosong. Selalu menjawab ya atau tidak, kecuali kolomnya memang tidak ada. Tulis "value": true.',
    en: 'The cell is blank. Always answers yes or no, unless the column is not there at all. Write "value": true.',
  },
  example: '{ "fact": "ket_nossa", "operator": "isBlank", "value": true }',
  test: (found, expected) => (found === null) === (expected !== false),
};
