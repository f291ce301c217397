/** A rule that no example passes, or none breaks, has never been tried. */
import { createDatedJudge, F, T } from '../../engine';
import type { LintRule } from './lintRule';

export const exampleGaps: LintRule = ({ pack, program, examples }, report) => {
  if (examples === null || examples.length === 0)
    return report({ code: 'no-examples', pointer: '/rules', onKey: true });
  const passed = new Set<number>();
  const broken = new Set<number>();
  const judge = createDatedJudge(pack);
  for (const { record, context } of examples) {
    const judged = judge(record, context);
    if (judged.program.scopes.some(({ node }) => judged.answer(node) === F)) continue;
    judged.program.rules.forEach(({ cases, low }, i) => {
      const { when, conditions } = cases[0]!;
      if (judged.answer(low) === F) broken.add(i);
      else if ((!when || judged.answer(when) === T) && judged.answer(conditions) === T) passed.add(i);
    });
  }
  pack.rules.forEach(({ name }, i) => {
    // A rule that waits for a number nobody has set cannot be broken yet.
    const waits = [...program.rules[i]!.leans.parameters].some(
      (parameter) => pack.parameters[parameter]!.value === null,
    );
    if (!passed.has(i)) report({ code: 'no-example-passes', pointer: `/rules/${i}/name`, holes: { found: name } });
    if (!broken.has(i) && !waits)
      report({ code: 'no-example-fails', pointer: `/rules/${i}/name`, holes: { found: name } });
  });
};
