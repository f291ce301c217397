/**
 * Rules that lean on the same ranged parameters, judged together: a limit that clears a record of one rule may break
 * another. Where every combination of the values breaks some rule, all values agree that the record fails.
 */
import type { Pack } from '../model/types';
import type { CompiledRule, Group } from './compiledRule';
import type { Conditions } from './conditions';
import { rangedOf } from './leans';
import type { Node } from './node';
import { bindings, type Binding } from './parameters';

/** Groups of failing rules linked by ranged parameters; `names` are all the parameters behind them. */
export interface Link<Of = Group> {
  groups: readonly Of[];
  names: readonly string[];
}

/** Groups that share no ranged parameter are independent: judging them apart comes to the same. */
export function linksOf<Of extends Pick<Group, 'rules' | 'severity'>>(
  pack: Pack,
  groups: readonly Of[],
  rules: readonly Pick<CompiledRule, 'leans'>[],
): Link<Of>[] {
  let links: Link<Of>[] = [];
  for (const group of groups) {
    const names = [...new Set(group.rules.flatMap((rule) => rangedOf(pack, rules[rule]!.leans)))];
    if (group.severity !== 'fail' || names.length === 0) continue;
    const near = links.filter((link) => link.names.some((name) => names.includes(name)));
    const joined: Link<Of> = {
      groups: [...near.flatMap((link) => link.groups), group],
      names: [...new Set([...near.flatMap((link) => link.names), ...names])].sort(),
    };
    links = [...links.filter((link) => !near.includes(link)), joined];
  }
  return links.filter((link) => link.groups.length > 1);
}

/** The linked groups as one: broken (high is false) where every combination breaks one of them. */
export function joint(
  pack: Pack,
  { groups, names }: Link,
  rules: readonly CompiledRule[],
  conditions: Conditions,
): Group {
  const at = (binding: Binding) =>
    conditions.every(
      groups.map((group) => conditions.some(group.rules.map((rule) => compliesAt(rules[rule]!, names, binding)))),
    );
  return {
    rules: groups.flatMap((group) => group.rules),
    severity: 'fail',
    low: conditions.every(groups.map(({ low }) => low)),
    high: conditions.some(bindings(pack, names).map(at)),
  };
}

/** A rule's case at a combination; names the rule does not lean on are in none of its cases. */
function compliesAt({ cases }: CompiledRule, names: readonly string[], binding: Binding): Node {
  const used = names.filter((name) => cases.some((one) => name in one.binding));
  return cases.find((one) => used.every((name) => one.binding[name] === binding[name]))!.complies;
}
