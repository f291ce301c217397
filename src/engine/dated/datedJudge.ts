/** Judges records one by one with the program of their day, for what looks into programs: examples, coverage, lint. */
import type { TypedValue } from '../../sheet';
import { compileProgram, type Program } from '../compile/program';
import type { Context } from '../environment';
import { createJudge } from '../run/judge';
import type { Pack, Verdict } from '../types';
import { periodOf } from './periodOf';
import { periodsOf } from './periods';

export interface Judged {
  verdict: Verdict;
  /** The program that judged: its lanes hold the answers. */
  program: Program;
}

export type DatedJudge = (record: Readonly<Record<string, TypedValue>>, context: Context) => Judged;

export function createDatedJudge(pack: Pack): DatedJudge {
  const periods = periodsOf(pack);
  const periodAt = periodOf(pack, periods);
  const judges: { program: Program; judge: ReturnType<typeof createJudge> }[] = [];
  return (record, context) => {
    const period = periodAt((field) => (Object.hasOwn(record, field) ? record[field] : undefined), context);
    let own = judges[period];
    if (!own) {
      const program = compileProgram(periods[period]!.pack);
      own = judges[period] = { program, judge: createJudge(program) };
    }
    return { verdict: own.judge(record, context), program: own.program };
  };
}
