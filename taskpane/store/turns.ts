import { turnTaker } from '../../src/grid';
import { stopIfAborted } from '../../src/office';

/** Long work in slices of a frame; what is not wanted any more ends with AbortError. */
export const turns = (signal?: AbortSignal, sliceMs = 16): (() => Promise<void> | undefined) =>
  turnTaker(sliceMs, () => stopIfAborted(signal));
