/** Two rules that ask the same under the same circumstances: one of them is dead weight, or a copy nobody finished. */
import type { LintRule } from './lintRule';

export const duplicateRules: LintRule = ({ pack, program }, report) => {
  const seen = new Map<number, number>();
  program.rules.forEach(({ low, rule }, i) => {
    const first = seen.get(low.id);
    if (first !== undefined && pack.rules[first]!.reading === rule.reading) {
      report({
        code: 'duplicate-rule',
        pointer: `/rules/${i}/conditions`,
        holes: { found: rule.name, other: pack.rules[first]!.name },
      });
    }
    seen.set(low.id, first ?? i);
  });
};
