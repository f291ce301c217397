import type { Operator } from './operator';

export const isFilled: Operator = {
  name: 'isFilled',
  types: 'any',
  right: 'flag',
  readsBlank: true,
  phrase: { id: '{{fact}} terisi: {{expected}}', en: '{{fact}} is filled in: {{expected}}' },
  about: {
    id: 'Selnya terisi. Selalu menjawab ya atau tidak, kecuali kolomnya memang tidak ada. Tulis "value": true.',
    en: 'The cell is filled in. Always answers yes or no, unless the column is not there at all. Write "value": true.',
  },
  example: '{ "fact": "info_perbaikan", "operator": "isFilled", "value": true }',
  test: (found, expected) => (found !== null) === (expected !== false),
};
