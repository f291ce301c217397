/** Judges records one by one with the program of their day, for what looks into programs: examples, coverage, lint. */
import { compileProgram, type Program } from '../compile/program';
import type { Context } from '../model/environment';
import { Judged, type DataRecord } from '../run/judge';
import type { Pack } from '../model/types';
import { periodOf } from './periodOf';
import { periodsOf } from './periods';
import { cellsOf } from './recordDay';

export type DatedJudge = (record: DataRecord, context: Context) => Judged;

export function createDatedJudge(pack: Pack): DatedJudge {
  const periods = periodsOf(pack);
  const periodAt = periodOf(pack, periods);
  const programs: Program[] = [];
  return (record, context) => {
    const period = periodAt(cellsOf(record), context);
    return new Judged((programs[period] ??= compileProgram(periods[period]!.pack)), record, context);
  };
}
