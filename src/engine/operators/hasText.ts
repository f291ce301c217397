import { TEXT_TYPES } from '../model/value';
import type { Operator } from './operator';

export const hasText: Operator = {
  name: 'hasText',
  types: TEXT_TYPES,
  right: 'text',
  phrase: { id: '{{fact}} menyebut {{expected}}', en: '{{fact}} mentions {{expected}}' },
  about: {
    id: 'Teksnya memuat kata itu di mana pun; besar-kecil huruf tidak dibedakan.',
    en: 'The text holds the words anywhere; case does not matter.',
  },
  example: '{ "fact": "symptom", "operator": "hasText", "value": "MONITORING" }',
  test: (found, expected) => String(found).toLowerCase().includes(String(expected).toLowerCase()),
};
