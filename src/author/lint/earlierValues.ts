/** Earlier values that change nothing. */
import type { LintRule } from './lintRule';

export const earlierValues: LintRule = ({ pack }, report) => {
  for (const [name, { value, earlier = [] }] of Object.entries(pack.parameters)) {
    const pointer = `/parameters/${name}/earlier`;
    if (earlier.length > 0 && pack.recordDate === undefined) report({ code: 'earlier-undated', pointer, onKey: true });
    earlier.forEach(({ value: own, until, range, clause, basis, confirmed }, i) => {
      const next = earlier[i + 1]?.value ?? value;
      const others = [range, clause, basis, confirmed].some((part) => part !== undefined);
      if (JSON.stringify(own) === JSON.stringify(next) && !others)
        report({ code: 'earlier-same', pointer: `${pointer}/${i}`, holes: { found: name, expected: until } });
      if (until < pack.source.effectiveFrom)
        report({
          code: 'earlier-never',
          pointer: `${pointer}/${i}/until`,
          holes: { found: until, expected: pack.source.effectiveFrom },
        });
    });
  }
};
