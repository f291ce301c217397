/** Findings of many rows in words. Explaining takes longer than judging, so the page gets a turn between slices and may stop it. */
import { stopIfAborted } from '../../../src/office';
import type { Language } from '../../../src/text';
import { turns } from '../../store/turns';
import { describeFinding, type Checked, type FindingText } from './checkStore';

/** Each slice is told as progress, which is drawn. */
const SLICE_MS = 40;

export interface DescribeOptions {
  signal?: AbortSignal;
  onProgress?(done: number, all: number): void;
}

/** Calls `each` for every row in turn. Rejects with AbortError when cancelled. */
export async function describeRows(
  checked: Checked,
  rows: readonly number[],
  language: Language,
  each: (row: number, finding: FindingText) => void,
  { signal, onProgress }: DescribeOptions = {},
): Promise<void> {
  stopIfAborted(signal);
  const turn = turns(signal, SLICE_MS);
  for (const [at, row] of rows.entries()) {
    const wait = turn();
    if (wait) {
      onProgress?.(at, rows.length);
      await wait;
    }
    each(row, describeFinding(checked, row, language));
  }
}
