/** Judges the examples of a pack: what came out other than its author expects. */
import { BROKEN, createDatedJudge, type Judged, MIXED, outcomeOf, type Pack, type Verdict } from '../../engine';
import type { Example } from './example';

export interface Outcome {
  verdict: Verdict;
  /** Rules broken or mixed, in the order of the pack, without and with those of severity note. */
  failing: readonly string[];
  notes: readonly string[];
}

export interface Failure {
  example: Example;
  found: Outcome;
}

/** Judges records one by one, as `checkRecord` does, without its texts. */
export function createTester(pack: Pack): (example: Example) => Outcome {
  const judge = createDatedJudge(pack);
  return ({ record, context }) => {
    const judged = judge(record, context);
    const { verdict } = judged;
    return { verdict, ...(verdict === 'unregulated' ? { failing: [], notes: [] } : brokenIn(judged)) };
  };
}

/** Names of the rules that a record breaks, whether it is in scope or not. */
export function brokenIn(judged: Judged): Pick<Outcome, 'failing' | 'notes'> {
  const broken = judged.program.rules.filter((rule) => [BROKEN, MIXED].includes(outcomeOf(judged, rule)));
  const names = (notes: boolean) =>
    broken.filter((rule) => (rule.severity === 'note') === notes).map((rule) => rule.rule.name);
  return { failing: names(false), notes: names(true) };
}

export function agrees(example: Example, found: Outcome): boolean {
  return (
    example.verdict === found.verdict &&
    sameNames(example.failing, found.failing) &&
    (example.notes === null || sameNames(example.notes, found.notes))
  );
}

export function testExamples(pack: Pack, examples: readonly Example[]): Failure[] {
  const judge = createTester(pack);
  return examples
    .map((example) => ({ example, found: judge(example) }))
    .filter(({ example, found }) => !agrees(example, found));
}

export function sameNames(expected: readonly string[], found: readonly string[]): boolean {
  return expected.length === found.length && expected.every((name) => found.includes(name));
}
