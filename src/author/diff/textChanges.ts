/** What another version says otherwise without judging otherwise: names, clauses, messages, labels. */
import type { Pack, Rule } from '../../engine';
import { LANGUAGES } from '../../text';
import { definitionOf } from './definitions';

export interface TextChange {
  /** `rule NAME`, `parameter NAME`, `field NAME`, `pack`. */
  where: string;
  what:
    | 'added'
    | 'removed'
    | 'renamed'
    | 'clause'
    | 'basis'
    | 'severity'
    | 'message'
    | 'fix'
    | 'value'
    | 'label'
    | 'version';
  from: string;
  to: string;
}

export function textChanges(old: Pack, fresh: Pack): TextChange[] {
  const changes: TextChange[] = [];
  const compare = (where: string, what: TextChange['what'], from: unknown, to: unknown) => {
    const [before, after] = [from, to].map((one) => (typeof one === 'string' ? one : JSON.stringify(one ?? null)));
    if (before !== after) changes.push({ where, what, from: before!, to: after! });
  };
  compare('pack', 'version', old.version, fresh.version);
  const pairs = <Of>(
    before: Readonly<Record<string, Of>>,
    after: Readonly<Record<string, Of>>,
    kind: string,
    both: (where: string, one: Of, other: Of) => void,
  ) => {
    for (const name of Object.keys({ ...before, ...after })) {
      const [one, other] = [before[name], after[name]];
      if (one && other) both(`${kind} ${name}`, one, other);
      else
        changes.push({
          where: `${kind} ${name}`,
          what: one ? 'removed' : 'added',
          from: one ? name : '',
          to: other ? name : '',
        });
    }
  };
  const renamed = renamedRules(old, fresh);
  for (const [from, to] of renamed) changes.push({ where: `rule ${to}`, what: 'renamed', from, to });
  const byName = ({ rules }: Pack, rename: ReadonlyMap<string, string>) =>
    Object.fromEntries(rules.map((rule): [string, Rule] => [rename.get(rule.name) ?? rule.name, rule]));
  pairs(byName(old, renamed), byName(fresh, new Map()), 'rule', (where, one, other) => {
    compare(where, 'clause', one.clause, other.clause);
    compare(
      where,
      'basis',
      [one.basis, one.confirmed ?? false].join(' '),
      [other.basis, other.confirmed ?? false].join(' '),
    );
    compare(where, 'severity', one.event.params.severity, other.event.params.severity);
    for (const key of ['message', 'fix'] as const)
      for (const language of LANGUAGES)
        compare(where, key, one.event.params[key][language], other.event.params[key][language]);
  });
  pairs(old.parameters, fresh.parameters, 'parameter', (where, one, other) => {
    for (const key of ['value', 'range', 'earlier'] as const) compare(where, 'value', one[key], other[key]);
    compare(where, 'clause', one.clause, other.clause);
    compare(where, 'label', one.label, other.label);
  });
  pairs(old.fields, fresh.fields, 'field', (where, one, other) =>
    compare(where, 'label', [one.label, one.aliases ?? []], [other.label, other.aliases ?? []]),
  );
  return changes;
}

/** Rules that are made of the same under another name. */
export function renamedRules(old: Pack, fresh: Pack): Map<string, string> {
  const gone = old.rules.filter(({ name }) => !fresh.rules.some((rule) => rule.name === name));
  const come = fresh.rules.filter(({ name }) => !old.rules.some((rule) => rule.name === name));
  const made = (pack: Pack, { when, conditions }: Rule) => definitionOf(pack, [when, conditions]);
  return new Map(
    gone.flatMap((rule): [string, string][] => {
      const same = come.find((one) => made(fresh, one) === made(old, rule));
      return same ? [[rule.name, same.name]] : [];
    }),
  );
}
