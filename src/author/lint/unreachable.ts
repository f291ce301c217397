/** Rules that can never speak: their circumstances exclude each other, or were never in force. */
import type { Node, Value } from '../../engine';
import type { LintRule } from './lintRule';

export const unreachable: LintRule = ({ pack, program }, report) => {
  const scope = program.scopes.filter(({ scope: own }) => own !== null).map(({ node }) => node);
  pack.rules.forEach((rule, i) => {
    const { when } = program.rules[i]!.cases[0]!;
    const clash = when && contradiction([...scope, when]);
    if (clash) report({ code: 'unreachable', pointer: `/rules/${i}/when`, holes: { found: clash } });
    // A rule begins with its pack at the earliest.
    const { effectiveFrom = pack.source.effectiveFrom, effectiveTo } = rule;
    const starts = effectiveFrom > pack.source.effectiveFrom ? effectiveFrom : pack.source.effectiveFrom;
    if (effectiveTo && starts > effectiveTo)
      report({
        code: 'never-in-force',
        pointer: `/rules/${i}/effectiveTo`,
        holes: { found: effectiveTo, expected: starts },
      });
  });
  const { effectiveFrom, effectiveTo } = pack.source;
  if (effectiveTo && effectiveFrom > effectiveTo)
    report({
      code: 'never-in-force',
      pointer: '/source/effectiveTo',
      holes: { found: effectiveTo, expected: effectiveFrom },
    });
};

/** The fact whose demanded words exclude each other, among conditions that must all hold; null where none is seen. */
function contradiction(nodes: readonly Node[]): string | null {
  const allowed = new Map<string, Set<unknown>>();
  const lists = nodes.flatMap(conjuncts);
  for (const { fact, words } of lists) {
    const before = allowed.get(fact);
    const both = new Set(before ? words.filter((word) => before.has(word)) : words);
    if (both.size === 0) return fact;
    allowed.set(fact, both);
  }
  return null;
}

/** The `equal` and `in` leaves a condition cannot hold without. */
function conjuncts(node: Node): { fact: string; words: readonly unknown[] }[] {
  if (node.kind === 'all') return node.children.flatMap(conjuncts);
  if (node.kind !== 'leaf' || 'slot' in node.right) return [];
  const { constant } = node.right as { constant: Value };
  if (node.operator.name === 'equal') return [{ fact: node.left.name, words: [constant] }];
  return node.operator.name === 'in' ? [{ fact: node.left.name, words: constant as readonly unknown[] }] : [];
}
