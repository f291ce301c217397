/** Every operator as a condition of a formula. */
import { MAX_TEXT, type OperatorName } from '../engine/operators';
import { among, same, type Fact } from './fact';
import { dayOf } from './moments';
import { NoFormula } from './noFormula';
import { patternTest } from './pattern';

/**
 * The operator's test of two known facts, TRUE or FALSE. A constant on the right has been through the operator's `prepare`.
 * Throws NoFormula for what a formula cannot say.
 */
type OperatorFormula = (found: Fact, expected: Fact) => string;

const sized =
  (sign: string): OperatorFormula =>
  (found, expected) =>
    `${found.text}${sign}${expected.text}`;

const byDay =
  (sign: string): OperatorFormula =>
  (found, expected) =>
    `${dayOf(found.text)}${sign}${typeof expected.constant === 'number' ? expected.text : dayOf(expected.text)}`;

const negated =
  (test: OperatorFormula): OperatorFormula =>
  (found, expected) =>
    `NOT(${test(found, expected)})`;

/** Not by NOT: Univer has no answer to NOT(text=""). */
const blankIs =
  (asked: boolean): OperatorFormula =>
  (found, flag) => {
    const isBlank = found.blank ? `${found.text}=""` : 'FALSE';
    const isFilled = found.blank ? `${found.text}<>""` : 'TRUE';
    if (typeof flag.constant === 'boolean') return flag.constant === asked ? isBlank : isFilled;
    return `IF(${flag.text},${asked ? isBlank : isFilled},${asked ? isFilled : isBlank})`;
  };

export const OPERATOR_FORMULA: Readonly<Record<OperatorName, OperatorFormula>> = {
  equal: same,
  notEqual: negated(same),
  in: among,
  notIn: negated(among),
  oneOf: among,
  contains: (list, member) => among(member, list),
  doesNotContain: (list, member) => `NOT(${among(member, list)})`,
  lessThan: sized('<'),
  lessThanInclusive: sized('<='),
  greaterThan: sized('>'),
  greaterThanInclusive: sized('>='),
  between: (found, { constant }) => {
    if (!Array.isArray(constant)) throw new NoFormula('pair', 'between', found.name);
    const [low, high] = constant as readonly number[];
    return `AND(${found.text}>=${low!},${found.text}<=${high!})`;
  },
  before: byDay('<'),
  beforeOrOn: byDay('<='),
  after: byDay('>'),
  afterOrOn: byDay('>='),
  sameDayAs: byDay('='),
  isBlank: blankIs(true),
  isFilled: blankIs(false),
  startsWith: (found, expected) => `EXACT(LOWER(LEFT(${found.text},LEN(${expected.text}))),LOWER(${expected.text}))`,
  hasText: (found, expected) => `ISNUMBER(FIND(LOWER(${expected.text}),LOWER(${found.text})))`,
  matches: (found, { constant }) => {
    if (typeof constant !== 'string') throw new NoFormula('changingPattern', 'matches', found.name);
    return `AND(LEN(${found.text})<=${MAX_TEXT},${patternTest(found.text, constant)})`;
  },
};
