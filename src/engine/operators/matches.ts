import { TEXT_TYPES, type Value } from '../model/value';
import { MAX_TEXT, safePattern } from './safePattern';
import { BadOperand, type Operator } from './operator';

const cache = new Map<string, RegExp>();

function regex(pattern: string): RegExp {
  let known = cache.get(pattern);
  if (!known) {
    known = new RegExp(pattern, 'u');
    if (cache.size > 200) cache.clear();
    cache.set(pattern, known);
  }
  return known;
}

function matchesPattern(pattern: RegExp, text: string): boolean {
  return text.length <= MAX_TEXT && pattern.test(text);
}

function prepare(expected: Value): Value {
  if (typeof expected !== 'string') throw new BadOperand('operand-type');
  const fault = safePattern(expected);
  if (fault) throw new BadOperand(fault);
  return expected;
}

export const matches: Operator = {
  name: 'matches',
  types: TEXT_TYPES,
  right: 'pattern',
  phrase: { id: '{{fact}} berbentuk {{expected}}', en: '{{fact}} has the form {{expected}}' },
  about: {
    id: 'Teks cocok dengan pola (regular expression). Hanya pola yang aman: tanpa pengulangan di dalam pengulangan, tanpa acuan balik, tanpa lookaround.',
    en: 'The text matches a pattern (regular expression). Safe patterns only: no repetition inside a repetition, no back-references, no lookaround.',
  },
  example: '{ "fact": "no_hp", "operator": "matches", "value": "^(\\\\+?62|0)8[0-9]{7,11}$" }',
  prepare,
  test: (found, expected) => matchesPattern(regex(expected as string), String(found)),
};
