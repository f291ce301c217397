/** A pack as json-rules-engine takes it: one native rule a case, each true exactly where the record complies. */
import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';
import type { Case } from '../compile/compiledRule';
import type { Program } from '../compile/program';
import { parameterValue, type Binding } from '../compile/parameters';
import { operatorNamed } from '../operators';
import type { Condition, Leaf, Operand, Pack } from '../model/types';
import type { Value } from '../model/value';

/** Rules to run with the same values of the ranged parameters. */
export interface NativeRun {
  binding: Binding;
  rules: RuleProperties[];
}

export const scopeName = (index: number) => `scope ${index}`;
export const caseName = (rule: number, index: number) => `rule ${rule} case ${index}`;

/** Grouped by the values of the ranged parameters; scopes run with the defaults. */
export function nativeRuns({ pack, rules }: Program): NativeRun[] {
  const runs = new Map<string, NativeRun>();
  const add = (binding: Binding, rule: RuleProperties) => {
    const key = JSON.stringify(binding);
    const run = runs.get(key) ?? { binding, rules: [] };
    run.rules.push(rule);
    runs.set(key, run);
  };
  pack.scope.forEach(({ conditions }, i) => add({}, rule(scopeName(i), top(conditions, pack, {}))));
  rules.forEach(({ rule: own, cases }, r) => {
    cases.forEach(({ binding }: Case, c) => {
      const body = native(own.conditions, pack, binding);
      const complies = own.when ? { any: [{ not: native(own.when, pack, binding) }, body] } : { all: [body] };
      add(binding, {
        ...rule(caseName(r, c), complies as TopLevelCondition),
        ...(own.priority ? { priority: own.priority } : {}),
      });
    });
  });
  return [...runs.values()];
}

function rule(name: string, conditions: TopLevelCondition): RuleProperties {
  return { name, conditions, event: { type: name } };
}

/** A leaf alone is no root for json-rules-engine. */
function top(condition: Condition, pack: Pack, binding: Binding): TopLevelCondition {
  return { all: [native(condition, pack, binding)] } as TopLevelCondition;
}

export function native(condition: Condition, pack: Pack, binding: Binding): unknown {
  if ('all' in condition) return { all: condition.all.map((item) => native(item, pack, binding)) };
  if ('any' in condition) return { any: condition.any.map((item) => native(item, pack, binding)) };
  if ('not' in condition) return { not: native(condition.not, pack, binding) };
  // Named conditions are handed to the engine itself (Engine.setCondition); with other values of a parameter they are unfolded.
  if ('condition' in condition) {
    return Object.keys(binding).length === 0
      ? condition
      : native(pack.conditions![condition.condition]!, pack, binding);
  }
  return { ...condition, value: operand(condition, pack, binding) };
}

/** Constants as the operators prepare them; a parameter is handed over as a fact, a ranged one at its bound value. */
function operand({ operator, value }: Leaf, pack: Pack, binding: Binding): unknown {
  const { prepare, right } = operatorNamed(operator)!;
  const ready = (constant: Value) =>
    prepare && constant !== null && constant !== undefined ? prepare(constant) : constant;
  if (typeof value === 'object' && value !== null && 'fact' in value) {
    const { fact } = value as { fact: string };
    if (!Object.hasOwn(pack.parameters, fact)) return value;
    const constant = Object.hasOwn(binding, fact) ? binding[fact] : parameterValue(pack.parameters[fact]!);
    return prepare || Object.hasOwn(binding, fact) ? ready(constant) : value;
  }
  if (right === 'words' && typeof value === 'string') return Object.keys(pack.vocabularies![value]!.values);
  return ready(value as Exclude<Operand, { fact: string }> as Value);
}
