import type { Scalar } from '../model/value';
import type { Operator } from './operator';

export const contains: Operator = {
  name: 'contains',
  native: true,
  types: ['list'],
  right: 'member',
  phrase: { id: '{{fact}} memuat {{expected}}', en: '{{fact}} contains {{expected}}' },
  about: {
    id: 'Daftar (parameter atau hasil lookup) memuat nilai itu. Untuk mencari kata di dalam teks pakai hasText.',
    en: 'The list (a parameter or a lookup) contains the value. To look for words inside a text use hasText.',
  },
  example: '{ "fact": "sitesOfSource", "operator": "contains", "value": { "fact": "site" } }',
  test: (found, expected) => Array.isArray(found) && found.indexOf(expected as Scalar) > -1,
};
