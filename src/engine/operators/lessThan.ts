import { NUMERIC_TYPES } from '../model/value';
import { isNumeric, type Comparison } from './comparison';
import type { Operator } from './operator';

export const lessThan: Operator = {
  name: 'lessThan',
  native: true,
  types: NUMERIC_TYPES,
  right: 'number',
  phrase: { id: '{{fact}} kurang dari {{expected}}', en: '{{fact}} is less than {{expected}}' },
  about: {
    id: 'Lebih kecil dari batas; batasnya sendiri tidak termasuk.',
    en: 'Below the bound; the bound itself is out.',
  },
  example: '{ "fact": "kontak_1", "operator": "lessThan", "value": { "fact": "minAttempts" } }',
  test: (found, expected) => isNumeric(found) && (found as Comparison) < (expected as Comparison),
};
