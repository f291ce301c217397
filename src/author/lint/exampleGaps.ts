/** A rule that no example passes, or none breaks, has never been tried. */
import { createDatedJudge, F, T } from '../../engine';
import { NO, YES } from '../prove/answers';
import { partsOf } from '../prove/parts';
import { Solver } from '../prove/solver';
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
  let solver: Solver | null = null;
  const canBe = (how: 'passed' | 'broken', place: number): boolean => {
    solver ??= new Solver(program, partsOf(program, examples));
    const { cases, low } = program.rules[place]!;
    const { when, conditions } = cases[0]!;
    const inScope = program.scopes.map(({ node }) => [node, YES] as const);
    const own =
      how === 'broken'
        ? [[low, NO] as const]
        : [when, conditions].flatMap((node) => (node ? [[node, YES] as const] : []));
    return !('none' in solver.solve({ want: [...inScope, ...own] }, { record: {}, asOf: undefined }, () => true));
  };
  pack.rules.forEach(({ name }, i) => {
    // A row that cannot exist is not asked for: such rules are the business of `rules prove`.
    if (!passed.has(i) && canBe('passed', i))
      report({ code: 'no-example-passes', pointer: `/rules/${i}/name`, holes: { found: name } });
    if (!broken.has(i) && canBe('broken', i))
      report({ code: 'no-example-fails', pointer: `/rules/${i}/name`, holes: { found: name } });
  });
};
