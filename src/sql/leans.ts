/** What conditions lean on, read off their tree: the parameters and constant tables behind them. */
import type { Condition, Leans, Pack } from '../engine';

export function leansOfConditions(pack: Pack, conditions: readonly Condition[]): Leans {
  const leans: Leans = { parameters: new Set(), lookups: new Set(), fields: new Set(), derived: new Set() };
  const visit = (condition: Condition): void => {
    if ('all' in condition) return condition.all.forEach(visit);
    if ('any' in condition) return condition.any.forEach(visit);
    if ('not' in condition) return visit(condition.not);
    if ('condition' in condition) return visit(pack.conditions![condition.condition]!);
    fact(condition.fact);
    if (typeof condition.value === 'object' && condition.value !== null && 'fact' in condition.value)
      fact(condition.value.fact);
  };
  const fact = (name: string): void => {
    if (Object.hasOwn(pack.fields, name)) return void leans.fields.add(name);
    if (Object.hasOwn(pack.parameters, name)) return void leans.parameters.add(name);
    const derived = Object.hasOwn(pack.derived ?? {}, name) ? pack.derived![name]! : undefined;
    if (derived) leans.derived.add(name);
    if (typeof derived?.options?.lookup === 'string') leans.lookups.add(derived.options.lookup);
    derived?.args?.forEach(fact);
  };
  conditions.forEach(visit);
  return leans;
}
