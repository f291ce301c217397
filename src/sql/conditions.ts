/** Conditions as SQL: NULL is the unknown, and SQL's own AND, OR and NOT are Kleene's. */
import { type Binding, type Condition, isUnknown, type Leaf, type Pack, type Scalar, type Value } from '../engine';
import { BadOperand, operatorNamed, type OperatorName } from '../engine/operators';
import type { Dialect } from './dialect';
import { constantFact, isUnknownConstant, literal, scalarFact, UNKNOWN_ANSWER, type SqlFact } from './fact';
import type { SqlFacts } from './facts';
import { OPERATOR_SQL } from './operators';

export const allOf = (parts: readonly string[]): string => joined(parts, 'AND');
export const anyOf = (parts: readonly string[]): string => joined(parts, 'OR');
export const not = (part: string): string => `(NOT ${part})`;

function joined(parts: readonly string[], word: 'AND' | 'OR'): string {
  const distinct = [...new Set(parts)];
  return distinct.length === 1 ? distinct[0]! : `(${distinct.join(` ${word} `)})`;
}

export class SqlConditions {
  constructor(
    private readonly pack: Pack,
    private readonly facts: SqlFacts,
    private readonly dialect: Dialect,
  ) {}

  compile(json: Condition, binding: Binding): string {
    if ('all' in json) return allOf(json.all.map((each) => this.compile(each, binding)));
    if ('any' in json) return anyOf(json.any.map((each) => this.compile(each, binding)));
    if ('not' in json) return not(this.compile(json.not, binding));
    if ('condition' in json) return this.compile(this.pack.conditions![json.condition]!, binding);
    return this.leaf(json, binding);
  }

  /** In force from one day to another, both included; a record without a date is judged on the day of judgement. */
  inForce(day: SqlFact | null, from: number, to: number, today: number | undefined): string {
    const undated = today === undefined || (today >= from && today < to + 1) ? 'TRUE' : 'FALSE';
    if (!day) return undated;
    return `coalesce(${day.sql} >= ${literal(from)} AND ${day.sql} < ${literal(to + 1)}, ${undated})`;
  }

  private leaf({ fact, operator: name, value, params }: Leaf, binding: Binding): string {
    const operator = operatorNamed(name)!;
    const left = this.facts.find(fact, binding, params);
    const right =
      typeof value === 'object' && value !== null && 'fact' in value
        ? this.facts.find(value.fact, binding, value.params)
        : constantOf(name, this.words(value as Value, operator.right === 'words'));
    const expected = 'constant' in right ? ready(right, operator.prepare) : right;
    if (isUnknownConstant(expected)) return UNKNOWN_ANSWER;
    if (isUnknownConstant(left) && !operator.readsBlank) return UNKNOWN_ANSWER;
    return OPERATOR_SQL[name as OperatorName](left, expected, this.dialect);
  }

  /** The words of a vocabulary that is named. */
  private words(value: Value, named: boolean): Value {
    return named && typeof value === 'string' ? Object.keys(this.pack.vocabularies?.[value]?.values ?? {}) : value;
  }
}

/** The right-hand side as the operator wants it; one it cannot use leaves every record open. */
function ready(fact: SqlFact, prepare: ((value: Value) => Value) | undefined): SqlFact {
  if (!prepare || isUnknown(fact.constant)) return fact;
  try {
    const value = prepare(fact.constant);
    return constantOf(fact.name, value);
  } catch (error) {
    if (error instanceof BadOperand) return constantFact(fact.name, fact.type, undefined);
    throw error;
  }
}

function constantOf(name: string, value: Value): SqlFact {
  return Array.isArray(value) ? constantFact(name, 'list', value) : scalarFact(name, value as Scalar);
}
