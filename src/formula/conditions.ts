/**
 * Conditions as formulas of three values: 0 is false, 1 unknown, 2 true. `all` is then the smallest of its parts, `any` the
 * largest, and `not` what is left of 2: Kleene's logic in Excel's own words.
 */
import { familyOf, isUnknown, type CompiledLeaf, type Node, type Scalar, type Slot, type Value } from '../engine';
import type { OperatorName } from '../engine/operators';
import { constantFact, kindOf, missingFact, UNKNOWN, whenKnown, type Fact } from './fact';
import type { Facts } from './facts';
import { NoFormula } from './noFormula';
import { OPERATOR_FORMULA } from './operators';
import type { ParameterSheet } from './parameterSheet';
import { fits, isCell, type WorkingSheet } from './workingSheet';

const [FALSE, TRUE] = ['0', '2'];
export const OPEN = '1';

/** Arguments of MIN and MAX in one formula; Excel takes 255. */
const MOST_PARTS = 200;
/** Shorter conditions are written out again where they are asked twice. */
const SHORT = 60;

export interface ConditionsOptions {
  facts: Facts;
  working: WorkingSheet;
  parameters: ParameterSheet;
  refuse(place: string, error: NoFormula): void;
  /** How often each condition is asked. */
  uses: ReadonlyMap<Node, number>;
}

export class Conditions {
  private readonly known = new Map<number, string>();
  /** What is being worked out: captions of columns and sentences of refusal name it. */
  place = '';
  private steps = 0;

  constructor(private readonly options: ConditionsOptions) {}

  private get epoch(): number {
    return this.options.parameters.epoch;
  }

  of(node: Node): string {
    let formula = this.known.get(node.id);
    if (formula === undefined) {
      formula = this.make(node);
      const often = (this.options.uses.get(node) ?? 0) > 1;
      if (often && formula.length > SHORT) formula = this.column(formula);
      this.known.set(node.id, formula);
    }
    return formula;
  }

  private column(formula: string): string {
    return isCell(formula) ? formula : this.options.working.column(`${this.place} … ${++this.steps}`, formula);
  }

  private make(node: Node): string {
    switch (node.kind) {
      case 'leaf':
        return this.leaf(node);
      case 'not': {
        const formula = this.of(node.children[0]!);
        return formula.startsWith('2-') ? formula.slice(2) : `2-${formula}`;
      }
      case 'inForce':
        return this.inForce(this.day(node.day), node.from - this.epoch, node.to - this.epoch);
      case 'all':
      case 'any':
        return this.joined(
          node.kind === 'all' ? 'MIN' : 'MAX',
          node.children.map((child) => this.of(child)),
        );
    }
  }

  joined(name: 'MIN' | 'MAX', parts: readonly string[]): string {
    const distinct = [...new Set(parts)];
    if (distinct.length === 1) return distinct[0]!;
    if (distinct.length > MOST_PARTS) {
      const halves = [distinct.slice(0, MOST_PARTS), distinct.slice(MOST_PARTS)];
      return this.joined(
        name,
        halves.map((half) => this.column(this.joined(name, half))),
      );
    }
    return `${name}(${this.options.working.step(() => `${this.place} … ${++this.steps}`, distinct).join(',')})`;
  }

  /**
   * The day a record is judged by: its own, or else the day of judgement; "" where there is neither. A date that only people
   * can read, such as one written as a text, leaves it unknown.
   */
  day(slot: Slot | null): string {
    const { facts, parameters, working } = this.options;
    const today = parameters.asOfFact.text;
    const otherwise = `IF(ISNUMBER(${today}),${today},"")`;
    const day = slot && facts.of(slot);
    if (!day || day.missing) return working.column('asOf', otherwise);
    const unread = facts.unread(slot);
    const instead =
      unread.length === 0
        ? otherwise
        : `IF(${unread.length === 1 ? unread[0]! : `OR(${unread.join(',')})`},${UNKNOWN},${otherwise})`;
    return working.column(`${day.name} / asOf`, `IF(ISNUMBER(${day.text}),${day.text},${instead})`);
  }

  private inForce(day: string, from: number, to: number): string {
    return `IF(ISERROR(${day}),${OPEN},IF(ISNUMBER(${day}),IF(AND(${day}>=${from},${day}<${to + 1}),2,0),2))`;
  }

  private leaf({ operator, left, right }: CompiledLeaf): string {
    const found = this.options.facts.of(left);
    const expected =
      'slot' in right ? this.options.facts.of(right.slot) : this.constant(right, operator.right, operator.name, found);
    if (found.missing || expected.missing) return OPEN;
    try {
      const test = OPERATOR_FORMULA[operator.name as OperatorName](found, expected);
      const answer = test === 'TRUE' ? TRUE! : test === 'FALSE' ? FALSE! : `IF(${test},2,0)`;
      const formula = operator.readsBlank
        ? whenKnown([expected], `IF(ISERROR(${found.text}),1,${answer})`, OPEN)
        : whenKnown([found, expected], answer, OPEN);
      if (!fits(formula)) throw new NoFormula('long', operator.name, found.name);
      return formula;
    } catch (error) {
      if (!(error instanceof NoFormula)) throw error;
      this.options.refuse(this.place, error);
      return OPEN;
    }
  }

  /** Days that stand in the formula itself are counted as the workbook counts. */
  private asCounted(value: Value, { type }: Fact): Value {
    const counted = (each: Scalar): Scalar => (typeof each === 'number' ? each - this.epoch : each);
    if (this.epoch === 0 || familyOf(type) !== 'moment' || isUnknown(value)) return value;
    return Array.isArray(value) ? (value as readonly Scalar[]).map(counted) : counted(value as Scalar);
  }

  /** A constant stands in the formula, a parameter in its cell; what no cell can hold as it is used is built in. */
  private constant(
    { constant, parameter }: { constant: unknown; parameter: string },
    side: string,
    operator: string,
    found: Fact,
  ): Fact {
    const value = constant as Value;
    if (parameter === '' || side === 'pattern' || side === 'pair') {
      if (parameter !== '') this.options.parameters.embedded.add(parameter);
      if (isUnknown(value)) return missingFact(parameter || operator, 'text');
      const counted = this.asCounted(value, found);
      const type = Array.isArray(value)
        ? 'list'
        : typeof value === 'string'
          ? 'text'
          : typeof value === 'boolean'
            ? 'boolean'
            : 'number';
      if (side === 'pair' || (side !== 'pattern' && type === 'list'))
        return { name: parameter || operator, type, text: '', blank: false, missing: false, constant: counted };
      return constantFact(parameter || operator, type, counted);
    }
    const fact = this.options.facts.parameter(parameter, value);
    return kindOf(fact) === 'list' ? this.list(fact, value, operator) : fact;
  }

  /** A list that one cell cannot hold is built in. */
  private list(fact: Fact, value: Value, operator: string): Fact {
    try {
      constantFact(operator, 'list', value);
      return fact;
    } catch (error) {
      if (!(error instanceof NoFormula)) throw error;
      this.options.parameters.embedded.add(fact.name);
      return { ...fact, text: '', constant: value };
    }
  }
}
