/**
 * For each code of a finding a piece of a pack that has it, the same piece mended, and why it matters. A test puts every
 * piece into a small pack (test/author/lint/base.json) and lints it: the wrong one gives the code, the right one nothing.
 */
import { ADVICE_EXAMPLES } from './advice';
import type { LintExample } from './lintExample';
import { WORDING_EXAMPLES } from './wording';
import { PARSING_EXAMPLES } from './parsing';
import { SCORECARD_EXAMPLES } from './scorecards';

export type { LintExample } from './lintExample';

export const LINT_EXAMPLES: Readonly<Record<string, LintExample>> = {
  ...PARSING_EXAMPLES,
  ...ADVICE_EXAMPLES,
  ...WORDING_EXAMPLES,
  ...SCORECARD_EXAMPLES,
};
