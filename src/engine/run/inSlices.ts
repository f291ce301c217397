/** Long work in slices that leave the page alive. */
import { turnTaker } from '../../grid';

export interface SliceOptions {
  /** Called after each slice with the number of records judged so far. */
  onProgress?(done: number, total: number): void;
  signal?: AbortSignal;
  /** Longest time in milliseconds before the page gets a turn; default 8. */
  sliceMs?: number;
}

/**
 * Runs work that yields how much of it is done; rejects with the signal's reason when aborted.
 * @param total how much there is
 */
export async function inSlices(
  work: Iterable<number>,
  total: number,
  { onProgress, signal, sliceMs = 8 }: SliceOptions,
): Promise<void> {
  signal?.throwIfAborted();
  const turn = turnTaker(sliceMs, () => signal?.throwIfAborted());
  for (const done of work) {
    const wait = turn();
    if (!wait) continue;
    onProgress?.(done, total);
    await wait;
  }
  onProgress?.(total, total);
}
