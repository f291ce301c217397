/** A lint rule looks at a pack that can run, and reports what reads badly or misleads. One subject a file. */
import type { Finding, Pack, Program } from '../../engine';
import type { Example } from '../examples/example';

export interface LintInput {
  pack: Pack;
  program: Program;
  /** The folder pack.json stands in; null where that is not known. */
  folder: string | null;
  /** The clauses of the documents that come with the rules. */
  book: readonly string[];
  /** Null where the pack has no examples yet. */
  examples: readonly Example[] | null;
}

export type Report = (finding: Omit<Finding, 'file' | 'line' | 'column' | 'subject'>) => void;
export type LintRule = (input: LintInput, report: Report) => void;
