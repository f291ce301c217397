/** A reading that stands alone, and numbers nobody vouches for. */
import { isRanged } from '../../engine';
import type { LintRule } from './lintRule';

export const readings: LintRule = ({ pack }, report) => {
  const count = new Map<string, number>();
  for (const { reading } of pack.rules) if (reading !== undefined) count.set(reading, (count.get(reading) ?? 0) + 1);
  pack.rules.forEach(({ reading }, i) => {
    if (reading !== undefined && count.get(reading) === 1)
      report({ code: 'lone-reading', pointer: `/rules/${i}/reading`, holes: { found: reading } });
  });
  for (const [name, parameter] of Object.entries(pack.parameters)) {
    if (parameter.range && parameter.basis !== 'assumed' && parameter.basis !== 'practice' && isRanged(parameter)) {
      report({
        code: 'range-of-written',
        pointer: `/parameters/${name}/range`,
        holes: { found: name, basis: parameter.basis },
      });
    }
  }
};
