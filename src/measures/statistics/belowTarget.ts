/**
 * Exact one-sided binomial test "is the true share below the target?": P(X ≤ valid) for X ~ Bin(agree, target).
 * A small value says that chance alone hardly explains so few valid calls. It never decides the contract's status.
 */
import { binomialAtMost } from './binomial';

/** @returns null when there are no trials */
export function belowTarget(hits: number, trials: number, target: number): number | null {
  return trials > 0 ? binomialAtMost(hits, trials, target) : null;
}
