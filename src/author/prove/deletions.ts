/** A rule without one of its conditions, for each of them: what comes out alike with and without it decides nothing. */
import type { Condition, Rule } from '../../engine';
import { replaceAt } from '../shared/replaceAt';

export interface Deletion {
  /** Place of the rule, and of what it is without: "/when/all/0". */
  rule: number;
  at: string;
  without: Condition;
  changed: Rule;
}

export function deletionsOf(rules: readonly Rule[]): Deletion[] {
  return rules.flatMap((rule, place) =>
    (['when', 'conditions'] as const).flatMap((part) => {
      const condition = rule[part];
      const fewer = condition ? [...without(condition, `/${part}`)] : [];
      return fewer.map(([at, gone, left]) => ({
        ...{ rule: place, at, without: gone },
        changed: { ...rule, [part]: left },
      }));
    }),
  );
}

/** A condition without each of the parts that others stand beside. */
function* without(condition: Condition, at: string): Generator<[at: string, gone: Condition, left: Condition]> {
  if ('not' in condition) {
    for (const [place, gone, left] of without(condition.not, `${at}/not`)) yield [place, gone, { not: left }];
    return;
  }
  if (!('all' in condition) && !('any' in condition)) return;
  const kind = 'all' in condition ? 'all' : 'any';
  const items = 'all' in condition ? condition.all : condition.any;
  const rebuild = (list: readonly Condition[]): Condition => (kind === 'all' ? { all: list } : { any: list });
  for (const [i, item] of items.entries()) {
    const place = `${at}/${kind}/${i}`;
    if (items.length > 1) yield [place, item, rebuild(items.filter((_, other) => other !== i))];
    for (const [inner, gone, left] of without(item, place)) yield [inner, gone, rebuild(replaceAt(items, i, left))];
  }
}
