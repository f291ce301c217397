import { TEXT_TYPES } from '../model/value';
import type { Operator } from './operator';

export const startsWith: Operator = {
  name: 'startsWith',
  types: TEXT_TYPES,
  right: 'text',
  phrase: { id: '{{fact}} diawali {{expected}}', en: '{{fact}} starts with {{expected}}' },
  about: {
    id: 'Teksnya diawali huruf-huruf itu; besar-kecil huruf tidak dibedakan.',
    en: 'The text begins with these letters; case does not matter.',
  },
  example: '{ "fact": "no_tiket", "operator": "startsWith", "value": "IN" }',
  test: (found, expected) => String(found).toLowerCase().startsWith(String(expected).toLowerCase()),
};
