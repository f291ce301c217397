/** The small changes of a pack that an author could make by mistake. */
import { isoOf } from '../../calendar';
import { type Condition, type Pack, type Rule, type Scope, type Severity, vocabularyNames } from '../../engine';
import { serialOfIso } from '../../engine/operators';
import { usedBy } from '../lint/unused';
import type { Variant } from '../prove/variants';
import { replaceAt } from '../shared/replaceAt';
import { conditionChanges } from './conditionChanges';
import { parameterChanges, settingChanges } from './settingChanges';

export interface Mutant {
  /** `rule NAME`, `scope NAME`, `parameter NAME`. */
  where: string;
  /** The change in words: `kontak_1 greaterThanInclusive → greaterThan`. */
  change: string;
  pack: Pack;
  /** Where nothing but one rule is another: that rule. */
  variant?: Variant;
  /** Where nothing but a rule's weight is another: that rule. */
  weight?: number;
}

export function* mutantsOf(pack: Pack): Generator<Mutant> {
  for (const [i, scope] of pack.scope.entries()) {
    const put = (conditions: Condition): Pack => ({
      ...pack,
      scope: replaceAt(pack.scope, i, { ...scope, conditions } as Scope),
    });
    for (const [change, conditions] of conditionChanges(scope.conditions))
      yield { where: `scope ${scope.name}`, change, pack: put(conditions) };
  }
  for (const [i, rule] of pack.rules.entries()) {
    const where = `rule ${rule.name}`;
    for (const [change, changed] of ruleChanges(rule)) {
      const variant = { rule: i, changed: { ...rule, ...changed } };
      yield { where, change, variant, pack: { ...pack, rules: replaceAt(pack.rules, i, variant.changed) } };
    }
    const rules = pack.rules.filter((_, at) => at !== i);
    if (rules.length > 0) yield { where, change: 'removed', pack: { ...pack, rules } };
    for (const [change, changed] of weightChanges(rule))
      yield { where, change, weight: i, pack: { ...pack, rules: replaceAt(pack.rules, i, { ...rule, ...changed }) } };
  }
  for (const [change, source] of dayChanges(pack.source)) yield { where: 'source', change, pack: { ...pack, source } };
  yield* derivedMutants(pack);
  for (const [name, condition] of Object.entries(pack.conditions ?? {})) {
    for (const [change, changed] of conditionChanges(condition)) {
      yield {
        where: `condition ${name}`,
        change,
        pack: { ...pack, conditions: { ...pack.conditions, [name]: changed } },
      };
    }
  }
  // What only the measures read, no example can hold in place.
  const used = usedBy(pack);
  for (const [name, parameter] of Object.entries(pack.parameters)) {
    if (!used.facts.has(name)) continue;
    for (const [change, changed] of parameterChanges(parameter)) {
      yield {
        where: `parameter ${name}`,
        change,
        pack: { ...pack, parameters: { ...pack.parameters, [name]: changed } },
      };
    }
  }
  for (const [name, lookup] of Object.entries(pack.lookups ?? {})) {
    if (!used.lookups.has(name)) continue;
    for (const [key, value] of Object.entries(lookup.values)) {
      for (const [change, moved] of settingChanges(value, 1)) {
        const changed = { ...lookup, values: { ...lookup.values, [key]: moved } };
        yield {
          where: `lookup ${name}`,
          change: `${key}: ${change}`,
          pack: { ...pack, lookups: { ...pack.lookups, [name]: changed } },
        };
      }
    }
  }
  yield* vocabularyMutants(pack);
}

/** A vocabulary without one of its words, where conditions ask for membership. */
function* vocabularyMutants(pack: Pack): Generator<Mutant> {
  for (const name of vocabularyNames([pack.rules, pack.conditions, pack.scope])) {
    const vocabulary = pack.vocabularies?.[name];
    for (const word of Object.keys(vocabulary?.values ?? {})) {
      const { [word]: _, ...values } = vocabulary!.values;
      yield {
        where: `vocabulary ${name}`,
        change: `without ${word}`,
        pack: { ...pack, vocabularies: { ...pack.vocabularies, [name]: { ...vocabulary!, values } } },
      };
    }
  }
}

/** What a rule asks, and of whom. */
function* ruleChanges(rule: Rule): Generator<[string, Partial<Rule>]> {
  for (const [change, conditions] of conditionChanges(rule.conditions)) yield [change, { conditions }];
  if (rule.when) {
    for (const [change, when] of conditionChanges(rule.when)) yield [`when: ${change}`, { when }];
    const { when: _, ...always } = rule;
    yield ['when dropped', { ...always, when: undefined as never }];
  }
  yield* dayChanges(rule);
}

/** How much it weighs when it is broken. */
function* weightChanges({ event, basis, confirmed }: Rule): Generator<[string, Partial<Rule>]> {
  const { severity } = event.params;
  const other: Severity = severity === 'fail' ? 'warn' : 'fail';
  yield [`severity ${severity} → ${other}`, { event: { ...event, params: { ...event.params, severity: other } } }];
  if ((basis === 'assumed' || basis === 'practice') && severity === 'fail')
    yield [`confirmed → ${!(confirmed ?? false)}`, { confirmed: !(confirmed ?? false) }];
}

/** Days in force, one earlier and one later. */
function* dayChanges<Of extends { effectiveFrom?: string; effectiveTo?: string }>(of: Of): Generator<[string, Of]> {
  for (const key of ['effectiveFrom', 'effectiveTo'] as const) {
    const day = of[key];
    if (day === undefined) continue;
    for (const moved of [serialOfIso(day)! - 1, serialOfIso(day)! + 1].map(isoOf))
      yield [`${key} ${day} → ${moved}`, { ...of, [key]: moved }];
  }
}

/** Two arguments exchanged, and rows of a table taken without the words they are asked for. */
function* derivedMutants(pack: Pack): Generator<Mutant> {
  const { facts } = usedBy(pack);
  for (const [name, derived] of Object.entries(pack.derived ?? {})) {
    if (!facts.has(name)) continue;
    const put = (changed: typeof derived): Pack => ({ ...pack, derived: { ...pack.derived, [name]: changed } });
    const { args = [], options = {} } = derived;
    const [first, second, ...others] = args;
    if (second !== undefined && !SYMMETRIC.includes(derived.function))
      yield {
        where: `derived ${name}`,
        change: `${first!} ↔ ${second}`,
        pack: put({ ...derived, args: [second, first!, ...others] }),
      };
    for (const column of Object.keys((options.where ?? {}) as object)) {
      const { [column]: _, ...where } = options.where as Record<string, unknown>;
      yield {
        where: `derived ${name}`,
        change: `where without ${column}`,
        pack: put({ ...derived, options: { ...options, where } }),
      };
    }
  }
}

/** Functions that come to the same whatever the order. */
const SYMMETRIC = ['sum', 'product', 'absoluteDifference', 'countEqual', 'countFilled', 'earliestOf', 'latestOf'];
