/** Judges one record with the whole program, whose nodes the explanation then walks. */
import type { Program } from '../compile/program';
import type { Context } from '../environment';
import type { TypedValue } from '../../sheet';
import { VERDICTS, type Verdict } from '../types';
import { answer } from './answer';
import { CODE_OF_STATE, flagsOf, SCOPE_FLAGS } from './flags';
import { recordFrame } from './frame';

/** The verdict of a record; afterwards the first byte of every lane is its answer. */
export function createJudge(
  program: Program,
): (record: Readonly<Record<string, TypedValue>>, context: Context) => Verdict {
  const judged = program.verdicts.map(({ severity, low, high }) => ({
    low: low.lane.bytes,
    high: high.lane.bytes,
    flags: flagsOf(severity),
  }));
  return (record, context) => {
    answer(program, recordFrame(record), context, 0, 1);
    for (const step of program.messageSteps) step.run(1);
    let state = 0;
    for (const { node } of program.scopes) state |= SCOPE_FLAGS[node.lane.bytes[0]!]!;
    for (const { low, high, flags } of judged) state |= flags[(low[0]! << 2) | high[0]!]!;
    return VERDICTS[CODE_OF_STATE[state]!]!;
  };
}
