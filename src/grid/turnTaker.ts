import { nextTurn } from './nextTurn';

/**
 * Long work in slices: to be called often, and awaited where it returns something. Every `sliceMs` the page gets a turn;
 * `afterTurn` then looks whether the work is still wanted, and throws where it is not.
 */
export function turnTaker(
  sliceMs: number,
  afterTurn: () => void = () => undefined,
  now: () => number = () => performance.now(),
): () => Promise<void> | undefined {
  let began = now();
  return () => {
    if (now() - began < sliceMs) return undefined;
    return nextTurn().then(() => {
      afterTurn();
      began = now();
    });
  };
}
