/** The sample workbook, moved to today. Its first reading begins when this file is evaluated, before the grid, whose start takes as long. */
import { today } from '../../calendar';
import type { XlsxWorkbook } from '../../xlsx';
import { moveSample } from './moveSample';
import { readAddress } from './readWorkbook';

export const SAMPLE = 'sample.xlsx';

export async function readSample(): Promise<XlsxWorkbook> {
  return moveSample(await readAddress(SAMPLE), today());
}

export const firstSample = readSample();
// Whoever opens it hears of a failure; until then nobody does.
firstSample.catch(() => undefined);
