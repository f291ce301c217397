/** A small definition of QMS for tests that are about counting and not about the team's words. */
import type { QmsDefinition } from '../../../src/measures';

export const DEFINITION: QmsDefinition = {
  targetOn: () => 0.95,
  official: 'bersih',
  fields: {
    outcome: 'outcome',
    result: 'result',
    final: 'final',
    called: 'called',
    tapped: 'tapped',
    follow: 'follow',
    input: 'input',
    id: 'id',
    line: 'line',
    kind: 'kind',
    login: 'login',
  },
  words: {
    agree: ['YES'],
    declined: ['NO'],
    valid: ['GOOD'],
    return: ['BACK', 'BAD', 'REFUSED'],
    notValid: ['BAD', 'REFUSED'],
    recall: ['Again'],
  },
  follow: { waiting: [2], returned: [3, 5], finished: [6], superseded: [1] },
};

export const COLUMNS = [
  'outcome',
  'result',
  'called',
  'tapped',
  'follow',
  'input',
  'id',
  'line',
  'login',
  'kind',
] as const;
