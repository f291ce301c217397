/** The sample workbook. Its reading begins when this file is evaluated, before the grid, whose start takes as long. */
import type { XlsxWorkbook } from '../../xlsx';
import { readAddress } from './readWorkbook';

export const SAMPLE = 'sample.xlsx';

export const firstSample: Promise<XlsxWorkbook> = readAddress(SAMPLE);
// Whoever opens it hears of a failure; until then nobody does.
firstSample.catch(() => undefined);
