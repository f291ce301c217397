/** Every operator as a condition of SQL. */
import { MAX_TEXT, type OperatorName } from '../engine/operators';
import type { Dialect } from './dialect';
import { among, blankIs, compared, literal, type SqlFact } from './fact';
import { dayOf } from './moments';
import { NoSql } from './noSql';
import { patternIn } from './pattern';
import { isWithin } from './texts';

/**
 * The operator's test as SQL: NULL, the unknown, where either side is NULL. A constant on the right has been through the
 * operator's `prepare`. Throws NoSql for what SQL reads otherwise.
 */
type OperatorSql = (found: SqlFact, expected: SqlFact, dialect: Dialect) => string;

const sized =
  (sign: string): OperatorSql =>
  (found, expected) =>
    `(${found.sql} ${sign} ${expected.sql})`;

const byDay =
  (sign: string): OperatorSql =>
  (found, expected) =>
    `(${dayOf(found.sql)} ${sign} ${dayOf(expected.sql)})`;

export const OPERATOR_SQL: Readonly<Record<OperatorName, OperatorSql>> = {
  equal: (found, expected) => compared(found, '=', expected),
  notEqual: (found, expected) => compared(found, '<>', expected),
  in: among,
  notIn: (found, list, dialect) => `(NOT ${among(found, list, dialect)})`,
  oneOf: among,
  contains: (list, member, dialect) => among(member, list, dialect),
  doesNotContain: (list, member, dialect) => `(NOT ${among(member, list, dialect)})`,
  lessThan: sized('<'),
  lessThanInclusive: sized('<='),
  greaterThan: sized('>'),
  greaterThanInclusive: sized('>='),
  between: (found, { name, constant }) => {
    if (!Array.isArray(constant)) throw new NoSql('changingPair', name);
    const [low, high] = constant as readonly number[];
    return `(${found.sql} BETWEEN ${literal(low!)} AND ${literal(high!)})`;
  },
  before: byDay('<'),
  beforeOrOn: byDay('<='),
  after: byDay('>'),
  afterOrOn: byDay('>='),
  sameDayAs: byDay('='),
  isBlank: (found, flag) => blankIs(found, flag.sql),
  isFilled: (found, flag) => `(NOT ${blankIs(found, flag.sql)})`,
  startsWith: (found, expected) => `starts_with(lower(${found.sql}), lower(${expected.sql}))`,
  hasText: (found, expected) => `(strpos(lower(${found.sql}), lower(${expected.sql})) > 0 OR ${expected.sql} = '')`,
  matches: (found, { constant }, dialect) => {
    if (typeof constant !== 'string') throw new NoSql('changingPattern', found.name);
    const matched = dialect.matches(found.sql, literal(patternIn(dialect, constant)));
    return `(${isWithin(found.sql, MAX_TEXT)} AND ${matched})`;
  },
};
