/** Findings of many rows in words. Explaining takes longer than judging, so the page gets a turn between slices and may stop it. */
import { stopIfAborted } from '../../../src/office';
import type { Language } from '../../../src/text';
import { describeFinding, type Checked, type FindingText } from './checkStore';

const SLICE = 500;

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
  for (let at = 0; at < rows.length; at++) {
    if (at % SLICE === SLICE - 1) {
      onProgress?.(at, rows.length);
      await new Promise((resolve) => setTimeout(resolve));
      stopIfAborted(signal);
    }
    each(rows[at]!, describeFinding(checked, rows[at]!, language));
  }
}
