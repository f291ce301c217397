/** Rules as a program holds them: judged at every combination of the ranged parameters they lean on. */
import type { Rule, Severity } from '../model/types';
import type { Leans } from './leans';
import type { Node } from './node';
import type { Binding } from './parameters';

/** One combination of ranged parameters a rule is judged at. */
export interface Case {
  binding: Binding;
  inForce: Node | null;
  when: Node | null;
  conditions: Node;
  /** True unless the rule applies and its conditions do not hold. */
  complies: Node;
}

export interface CompiledRule {
  rule: Rule;
  /** Severity as it counts: what rests on an unconfirmed assumption warns at most. */
  severity: Severity;
  /** The first case is that of the default values. */
  cases: readonly Case[];
  leans: Leans;
  /** True where every case (low) or some case (high) complies. */
  low: Node;
  high: Node;
}

/** Rules that are judged as one: the rival readings of a clause, or a rule by itself. */
export interface Group {
  /** Places of its rules in the pack. */
  rules: readonly number[];
  severity: Severity;
  low: Node;
  high: Node;
}
