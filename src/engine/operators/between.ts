import { NUMERIC_TYPES, type Scalar, type Value } from '../model/value';
import { BadOperand, type Operator } from './operator';

function pair(expected: Value): Value {
  const list = expected as readonly Scalar[];
  if (!Array.isArray(expected) || list.length !== 2 || typeof list[0] !== 'number' || typeof list[1] !== 'number')
    throw new BadOperand('pair');
  return expected;
}

export const between: Operator = {
  name: 'between',
  types: NUMERIC_TYPES,
  right: 'pair',
  phrase: {
    id: '{{fact}} di antara {{expected}} (batas termasuk)',
    en: '{{fact}} is between {{expected}} (bounds included)',
  },
  about: { id: 'Di antara dua batas, keduanya termasuk: [3, 5].', en: 'Between two bounds, both included: [3, 5].' },
  example: '{ "fact": "nilai", "operator": "between", "value": [0, 100] }',
  prepare: pair,
  test: (found, expected) => {
    const [low, high] = expected as readonly number[];
    return (found as number) >= low! && (found as number) <= high!;
  },
};
