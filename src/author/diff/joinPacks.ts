/** Two versions of a pack as one, so that a search can ask for a record that both judge: what the newer one names gets names of its own. */
import type { Condition, Derived, Pack, Rule } from '../../engine';

const NEW = '′';
export const inNewer = (name: string): string => `${name}${NEW}`;
export const isNewer = (name: string): boolean => name.endsWith(NEW);
/** Rules that stand for a scope of the newer version, and for the days it is in force. */
export const scopeOfNewer = (place: number): string => `scope ${place}${NEW}`;
export const DAYS_OF_NEWER = `days${NEW}`;

/** The older version with the rules of both; null with the field where one has changed its type, for then no record is read by both. */
export function joinPacks(old: Pack, fresh: Pack): { pack: Pack } | { field: string } {
  for (const [name, { type }] of Object.entries(fresh.fields))
    if (Object.hasOwn(old.fields, name) && old.fields[name]!.type !== type) return { field: name };
  const fact = (name: string) =>
    Object.hasOwn(fresh.parameters, name) || Object.hasOwn(fresh.derived ?? {}, name) ? inNewer(name) : name;
  const renamed = <Of>(map: Readonly<Record<string, Of>> | undefined, change: (one: Of) => Of = (one) => one) =>
    Object.fromEntries(Object.entries(map ?? {}).map(([name, one]) => [inNewer(name), change(one)]));
  const condition = (one: Condition): Condition => {
    if ('all' in one) return { all: one.all.map(condition) };
    if ('any' in one) return { any: one.any.map(condition) };
    if ('not' in one) return { not: condition(one.not) };
    if ('condition' in one) return { condition: inNewer(one.condition) };
    const { value } = one;
    const other =
      typeof value === 'object' && value !== null && 'fact' in value ? { ...value, fact: fact(value.fact) } : value;
    return { ...one, fact: fact(one.fact), value: other };
  };
  const computed = (one: Derived): Derived => {
    const { lookup } = one.options ?? {};
    const options = lookup === undefined ? one.options : { ...one.options, lookup: inNewer(String(lookup)) };
    return { ...one, args: (one.args ?? []).map(fact), ...(options && { options }) };
  };
  const rule = (one: Rule): Rule => ({
    ...silent(one),
    name: inNewer(one.name),
    ...(one.reading !== undefined && { reading: inNewer(one.reading) }),
    ...(one.when && { when: condition(one.when) }),
    conditions: condition(one.conditions),
  });
  const standIn = (name: string, conditions: Condition, days: Partial<Rule> = {}): Rule => ({
    name,
    clause: '',
    basis: 'written',
    conditions,
    event: { type: '', params: { severity: 'note', message: SILENT, fix: SILENT } },
    ...days,
  });
  const { effectiveFrom, effectiveTo } = fresh.source;
  return {
    pack: {
      ...old,
      parameters: { ...old.parameters, ...renamed(fresh.parameters) },
      fields: { ...fresh.fields, ...old.fields },
      derived: { ...old.derived, ...renamed(fresh.derived, computed) },
      lookups: { ...old.lookups, ...renamed(fresh.lookups) },
      tables: { ...fresh.tables, ...old.tables },
      conditions: { ...old.conditions, ...renamed(fresh.conditions, condition) },
      scope: old.scope.map((scope) => ({ ...scope, reason: SILENT })),
      rules: [
        ...old.rules.map(silent),
        ...fresh.rules.map(rule),
        ...fresh.scope.map(({ conditions }, i) => standIn(scopeOfNewer(i), condition(conditions))),
        standIn(
          DAYS_OF_NEWER,
          { fact: old.recordKey, operator: 'isFilled', value: true },
          { effectiveFrom, ...(effectiveTo !== undefined && { effectiveTo }) },
        ),
      ],
      vocabularies: { ...old.vocabularies, ...fresh.vocabularies },
    },
  };
}

const SILENT = { id: '', en: '' };
/** Holes of messages name facts by the names they had. */
const silent = (rule: Rule): Rule => ({
  ...rule,
  event: { ...rule.event, params: { ...rule.event.params, message: SILENT, fix: SILENT } },
});
