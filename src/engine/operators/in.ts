import type { Scalar } from '../value';
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
  compile: (expected) => {
    const list = expected as readonly Scalar[];
    // Short lists are quicker than a set: the words of a vocabulary compare by address.
    if (list.length === 2) {
      const [first, second] = list;
      return (found) => found === first || found === second;
    }
    if (list.length < 9) return (found) => list.indexOf(found as Scalar) > -1;
    const set = new Set<unknown>(list);
    return (found) => set.has(found);
  },
};
