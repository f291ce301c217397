import type { Scalar } from '../model/value';
import { scalarList, type Operator } from './operator';

export const inList: Operator = {
  name: 'in',
  native: true,
  types: 'any',
  right: 'list',
  phrase: { id: '{{fact}} salah satu dari {{expected}}', en: '{{fact}} is one of {{expected}}' },
  about: { id: 'Nilainya ada dalam daftar.', en: 'The value is in the list.' },
  example: '{ "fact": "layanan", "operator": "in", "value": ["INDIHOME", "POTS"] }',
  prepare: scalarList,
  test: (found, expected) => (expected as readonly Scalar[]).indexOf(found as Scalar) > -1,
};
