/** What an operator is: one file each, the only definition for every way of evaluating it and for the reference engine. */
import type { LocalText } from '../../text';
import type { FactType, Scalar, Value } from '../model/value';

/** What may stand on the right-hand side, after names have been resolved. */
export type RightSide =
  /** A value of the fact's own type. */
  | 'same'
  /** A list of values of the fact's own type. */
  | 'list'
  | 'number'
  | 'text'
  /** `[low, high]`, both included. */
  | 'pair'
  /** A date: serial fact, or "YYYY-MM-DD". */
  | 'date'
  /** A pattern of the safe subset. */
  | 'pattern'
  /** The name of a vocabulary, a list, or a fact that is a list. */
  | 'words'
  /** `true`, or `false` to ask the opposite. */
  | 'flag'
  /** One member of a list fact. */
  | 'member';

export interface Operator {
  name: string;
  /** Types of the fact it accepts. */
  types: readonly FactType[] | 'any';
  right: RightSide;
  /** True for operators that answer on blank cells, too. */
  readsBlank?: boolean;
  /** json-rules-engine has it built in. */
  native?: boolean;
  /** The condition as a phrase, with the holes fact and expected. */
  phrase: LocalText;
  /** What the operator is for, in a sentence or two (reference page, editor hover). */
  about: LocalText;
  /** One condition that uses it. */
  example: string;
  /** Turns the right-hand side into what `test` wants; throws BadOperand where it cannot. Runs once for constants. */
  prepare?(expected: Value): Value;
  /** The answer for a known value. */
  test(found: Value, expected: Value): boolean;
}

/** A right-hand side an operator cannot use; the code says why. */
export class BadOperand extends Error {
  constructor(readonly code: 'operand-type' | 'not-a-list' | 'pattern' | 'pattern-slow' | 'date' | 'pair') {
    super(code);
  }
}

export const scalarList = (value: Value): readonly Scalar[] => {
  if (!Array.isArray(value)) throw new BadOperand('not-a-list');
  return value as readonly Scalar[];
};
