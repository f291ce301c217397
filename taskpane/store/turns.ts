import { nextTurn } from '../../src/engine';
import { stopIfAborted } from '../../src/office';

/**
 * To be called often during long work, and awaited where it returns something: every few milliseconds the page gets a turn,
 * and work that is not wanted any more ends with AbortError.
 */
export function turns(signal?: AbortSignal, sliceMs = 16): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < sliceMs) return undefined;
    return nextTurn().then(() => {
      stopIfAborted(signal);
      began = performance.now();
    });
  };
}
