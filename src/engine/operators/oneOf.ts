import { inList } from './in';
import type { Operator } from './operator';

const { prepare, test } = inList;

export const oneOf: Operator = {
  name: 'oneOf',
  types: 'any',
  right: 'words',
  phrase: { id: '{{fact}} termasuk {{expected}}', en: '{{fact}} belongs to {{expected}}' },
  about: {
    id: 'Nilainya kata dari sebuah kosakata ("value": "campaigns"), atau dari daftar yang bergantung pada field lain ("value": {"fact": "sitesOfSource"}, turunan lookup).',
    en: 'The value is a word of a vocabulary ("value": "campaigns"), or of a list that depends on another field ("value": {"fact": "sitesOfSource"}, a lookup).',
  },
  example: '{ "fact": "site", "operator": "oneOf", "value": { "fact": "sitesOfSource" } }',
  prepare,
  test,
};
