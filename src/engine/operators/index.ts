/** The operators of conditions. Adding one: its file, its line here, its SQL in src/sql/operators.ts, its formula in src/formula/operators.ts, its row in test/engine/operators. */
import { after } from './after';
import { afterOrOn } from './afterOrOn';
import { before } from './before';
import { beforeOrOn } from './beforeOrOn';
import { between } from './between';
import { contains } from './contains';
import { doesNotContain } from './doesNotContain';
import { equal } from './equal';
import { greaterThan } from './greaterThan';
import { greaterThanInclusive } from './greaterThanInclusive';
import { hasText } from './hasText';
import { inList } from './in';
import { isBlank } from './isBlank';
import { isFilled } from './isFilled';
import { lessThan } from './lessThan';
import { lessThanInclusive } from './lessThanInclusive';
import { matches } from './matches';
import { notEqual } from './notEqual';
import { notIn } from './notIn';
import { oneOf } from './oneOf';
import type { Operator } from './operator';
import { sameDayAs } from './sameDayAs';
import { startsWith } from './startsWith';

export { BadOperand, type Operator, type RightSide } from './operator';
export { serialOfIso } from './comparison';
export { MAX_TEXT } from './safePattern';

const BY_NAME = {
  equal,
  notEqual,
  in: inList,
  notIn,
  lessThan,
  lessThanInclusive,
  greaterThan,
  greaterThanInclusive,
  contains,
  doesNotContain,
  isBlank,
  isFilled,
  between,
  before,
  beforeOrOn,
  after,
  afterOrOn,
  sameDayAs,
  startsWith,
  hasText,
  matches,
  oneOf,
} satisfies Record<string, Operator>;

/** A table with a key for each of them is complete, or does not compile. */
export type OperatorName = keyof typeof BY_NAME;

export const OPERATORS: readonly Operator[] = Object.values(BY_NAME);

export function operatorNamed(name: string): Operator | undefined {
  return Object.hasOwn(BY_NAME, name) ? BY_NAME[name as OperatorName] : undefined;
}

/** What other languages write for an operator of ours. */
const ELSEWHERE: Readonly<Record<string, OperatorName>> = {
  '=': 'equal',
  '==': 'equal',
  '===': 'equal',
  eq: 'equal',
  is: 'equal',
  '!=': 'notEqual',
  '<>': 'notEqual',
  '!==': 'notEqual',
  ne: 'notEqual',
  '>': 'greaterThan',
  gt: 'greaterThan',
  '>=': 'greaterThanInclusive',
  gte: 'greaterThanInclusive',
  atLeast: 'greaterThanInclusive',
  '<': 'lessThan',
  lt: 'lessThan',
  '<=': 'lessThanInclusive',
  lte: 'lessThanInclusive',
  atMost: 'lessThanInclusive',
  isEmpty: 'isBlank',
  empty: 'isBlank',
  notBlank: 'isFilled',
  isNotEmpty: 'isFilled',
  exists: 'isFilled',
  includes: 'hasText',
  like: 'hasText',
  regex: 'matches',
  endsWith: 'matches',
  earlierThan: 'before',
  laterThan: 'after',
};

/** What an operator that does not exist could mean: the one known by that sign elsewhere, or else all there are. */
export function meantOperators(name: string): readonly string[] {
  const meant = Object.entries(ELSEWHERE).find(([other]) => other.toLowerCase() === name.trim().toLowerCase());
  return meant ? [meant[1]] : Object.keys(BY_NAME);
}
