/** Parameters, derived facts, lookups and named conditions that nothing leads to. */
import { holesOf, LANGUAGES } from '../../text';
import type { Condition, Pack } from '../../engine';
import type { LintRule } from './lintRule';

export const unused: LintRule = ({ pack }, report) => {
  const { facts, conditions, lookups } = usedBy(pack);
  for (const part of ['parameters', 'derived'] as const) {
    for (const name of Object.keys(pack[part] ?? {})) {
      if (!facts.has(name) && !mentioned(pack.extensions, name))
        report({ code: 'unused', pointer: `/${part}/${name}`, onKey: true, holes: { found: name } });
    }
  }
  for (const name of Object.keys(pack.conditions ?? {})) {
    if (!conditions.has(name))
      report({ code: 'unused', pointer: `/conditions/${name}`, onKey: true, holes: { found: name } });
  }
  for (const name of Object.keys(pack.lookups ?? {})) {
    if (!lookups.has(name) && !mentioned(pack.extensions, name))
      report({ code: 'unused', pointer: `/lookups/${name}`, onKey: true, holes: { found: name } });
  }
};

/** Measures and forms read parameters by name from `extensions`. */
function mentioned(extensions: unknown, name: string): boolean {
  if (typeof extensions !== 'object' || extensions === null) return extensions === name;
  return Object.entries(extensions).some(([key, part]) => key === name || mentioned(part, name));
}

interface Used {
  facts: Set<string>;
  conditions: Set<string>;
  lookups: Set<string>;
}

export function usedBy(pack: Pack): Used {
  const used: Used = { facts: new Set(), conditions: new Set(), lookups: new Set() };
  const fact = (name: string): void => {
    if (used.facts.has(name)) return;
    used.facts.add(name);
    const derived = pack.derived?.[name];
    derived?.args?.forEach(fact);
    if (typeof derived?.options?.lookup === 'string') used.lookups.add(derived.options.lookup);
  };
  // What dates the records need not stand in a rule.
  if (pack.recordDate !== undefined) fact(pack.recordDate);
  const visit = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
    else if ('condition' in condition) {
      if (used.conditions.has(condition.condition)) return;
      used.conditions.add(condition.condition);
      const named = pack.conditions?.[condition.condition];
      if (named) visit(named);
    } else {
      fact(condition.fact);
      if (typeof condition.value === 'object' && condition.value !== null && 'fact' in condition.value)
        fact(condition.value.fact);
    }
  };
  for (const { conditions, reason } of pack.scope) {
    visit(conditions);
    for (const language of LANGUAGES) holesOf(reason[language]).forEach(fact);
  }
  for (const { when, conditions, event } of pack.rules) {
    if (when) visit(when);
    visit(conditions);
    for (const text of [event.params.message, event.params.fix])
      for (const language of LANGUAGES) holesOf(text[language]).forEach(fact);
  }
  return used;
}
