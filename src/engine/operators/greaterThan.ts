import { NUMERIC_TYPES } from '../model/value';
import { isNumeric, type Comparison } from './comparison';
import type { Operator } from './operator';

export const greaterThan: Operator = {
  name: 'greaterThan',
  native: true,
  types: NUMERIC_TYPES,
  right: 'number',
  phrase: { id: '{{fact}} lebih dari {{expected}}', en: '{{fact}} is more than {{expected}}' },
  about: {
    id: 'Lebih besar dari batas; batasnya sendiri tidak termasuk.',
    en: 'Above the bound; the bound itself is out.',
  },
  example: '{ "fact": "kontak_1", "operator": "greaterThan", "value": { "fact": "minAttempts" } }',
  test: (found, expected) => isNumeric(found) && (found as Comparison) > (expected as Comparison),
};
