import { NUMERIC_TYPES } from '../model/value';
import { isNumeric, type Comparison } from './comparison';
import type { Operator } from './operator';

export const greaterThanInclusive: Operator = {
  name: 'greaterThanInclusive',
  native: true,
  types: NUMERIC_TYPES,
  right: 'number',
  phrase: { id: '{{fact}} paling sedikit {{expected}}', en: '{{fact}} is at least {{expected}}' },
  about: { id: 'Lebih besar dari batas atau sama.', en: 'Above the bound or equal to it.' },
  example: '{ "fact": "kontak_1", "operator": "greaterThanInclusive", "value": { "fact": "minAttempts" } }',
  test: (found, expected) => isNumeric(found) && (found as Comparison) >= (expected as Comparison),
};
