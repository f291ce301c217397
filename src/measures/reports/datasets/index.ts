/** The closed list of data sets that layouts name. */
import type { Dataset } from '../dataset';
import { calls } from './calls';

export const DATASETS: readonly Dataset[] = [calls];

export function datasetNamed(name: string): Dataset | undefined {
  return DATASETS.find((dataset) => dataset.name === name);
}
