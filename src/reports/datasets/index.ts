/** The closed list of data sets that layouts name. */
import type { Dataset } from '../model/dataset';
import { briefings } from './briefings';
import { calls } from './calls';
import { clauses, standing } from './clauses';
import { leavers } from './leavers';
import { people } from './people';
import { plan } from './plan';
import { records } from './records';
import { requests } from './requests';
import { returns } from './returns';
import { staffMonths } from './staffMonths';
import { samples } from './samples';
import { scores } from './scores';
import { verdicts } from './verdicts';

export const DATASETS: readonly Dataset[] = [
  calls,
  returns,
  scores,
  verdicts,
  clauses,
  standing,
  plan,
  staffMonths,
  people,
  requests,
  leavers,
  briefings,
  records,
  samples,
];

export function datasetNamed(name: string): Dataset | undefined {
  return DATASETS.find((dataset) => dataset.name === name);
}
