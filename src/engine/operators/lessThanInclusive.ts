import { NUMERIC_TYPES } from '../model/value';
import { isNumeric, type Comparison } from './comparison';
import type { Operator } from './operator';

export const lessThanInclusive: Operator = {
  name: 'lessThanInclusive',
  native: true,
  types: NUMERIC_TYPES,
  right: 'number',
  phrase: { id: '{{fact}} paling banyak {{expected}}', en: '{{fact}} is at most {{expected}}' },
  about: { id: 'Lebih kecil dari batas atau sama.', en: 'Below the bound or equal to it.' },
  example: '{ "fact": "kontak_1", "operator": "lessThanInclusive", "value": { "fact": "minAttempts" } }',
  test: (found, expected) => isNumeric(found) && (found as Comparison) <= (expected as Comparison),
};
