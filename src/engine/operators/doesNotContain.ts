import type { Scalar } from '../model/value';
import type { Operator } from './operator';

export const doesNotContain: Operator = {
  name: 'doesNotContain',
  native: true,
  types: ['list'],
  right: 'member',
  phrase: { id: '{{fact}} tidak memuat {{expected}}', en: '{{fact}} does not contain {{expected}}' },
  about: { id: 'Daftar tidak memuat nilai itu.', en: 'The list does not contain the value.' },
  example: '{ "fact": "closedSites", "operator": "doesNotContain", "value": { "fact": "site" } }',
  test: (found, expected) => Array.isArray(found) && found.indexOf(expected as Scalar) === -1,
};
