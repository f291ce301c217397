import type { Operator } from './operator';

export const equal: Operator = {
  name: 'equal',
  native: true,
  types: 'any',
  right: 'same',
  phrase: { id: '{{fact}} sama dengan {{expected}}', en: '{{fact}} equals {{expected}}' },
  about: {
    id: 'Nilainya persis sama. Kata dibandingkan seperti tertulis di kosakata pack; sinonim sudah diganti saat sel dibaca.',
    en: 'The value is exactly the same. Words compare as the pack’s vocabulary spells them; synonyms were replaced on reading.',
  },
  example: '{ "fact": "layanan", "operator": "equal", "value": "DATIN" }',
  test: (found, expected) => found === expected,
};
