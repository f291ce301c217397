/** What a rule, a scope or a fact comes to: all that it is made of, as one text, so that two versions can be compared. */
import type { Condition, Pack, Rule } from '../../engine';

/** The definition of a condition with everything behind it, wherever it stands in the pack. */
export function definitionOf(pack: Pack, conditions: readonly (Condition | undefined)[]): string {
  const parts = new Map<string, unknown>();
  const fact = (name: string): void => {
    if (parts.has(name)) return;
    const { label: _, note: _note, ...own } = (pack.parameters[name] ?? {}) as Record<string, unknown>;
    const { label: _label, ...derived } = (pack.derived?.[name] ?? {}) as Record<string, unknown>;
    const field = pack.fields[name];
    parts.set(name, [
      own,
      derived,
      field && [field.type, field.values, field.vocabulary && pack.vocabularies?.[field.vocabulary]?.values],
    ]);
    pack.derived?.[name]?.args?.forEach(fact);
    const lookup = pack.derived?.[name]?.options?.lookup;
    if (typeof lookup === 'string')
      parts.set(`lookup ${lookup}`, { ...pack.lookups?.[lookup], label: null, note: null });
  };
  const visit = (one: Condition): void => {
    if ('all' in one) one.all.forEach(visit);
    else if ('any' in one) one.any.forEach(visit);
    else if ('not' in one) visit(one.not);
    else if ('condition' in one) {
      if (parts.has(`condition ${one.condition}`)) return;
      parts.set(`condition ${one.condition}`, pack.conditions![one.condition]);
      visit(pack.conditions![one.condition]!);
    } else {
      fact(one.fact);
      const { value, operator } = one;
      if (typeof value === 'object' && value !== null && 'fact' in value) fact(value.fact);
      if (operator === 'oneOf' && typeof value === 'string')
        parts.set(`words ${value}`, Object.keys(pack.vocabularies?.[value]?.values ?? {}));
    }
  };
  for (const one of conditions) if (one) visit(one);
  return JSON.stringify([conditions, [...parts].sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** All that decides when a rule is broken and what it weighs then. */
export function ruleDefinition(pack: Pack, rule: Rule): string {
  const { when, conditions, basis, confirmed, reading, effectiveFrom, effectiveTo, event } = rule;
  const own = [basis, confirmed, reading, effectiveFrom, effectiveTo, event.params.severity];
  return JSON.stringify([own, definitionOf(pack, [when, conditions])]);
}

/** All that decides which records a pack judges. */
export function scopeDefinition(pack: Pack): string {
  const { effectiveFrom, effectiveTo } = pack.source;
  const scope = pack.scope.map(({ conditions }) => conditions);
  return JSON.stringify([effectiveFrom, effectiveTo, definitionOf(pack, scope)]);
}

/** All that decides which day a record is of. */
export function dayDefinition(pack: Pack): string {
  const { recordDate } = pack;
  return recordDate === undefined ? '' : definitionOf(pack, [{ fact: recordDate, operator: 'isFilled', value: true }]);
}
