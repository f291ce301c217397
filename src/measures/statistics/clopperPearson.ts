/** Clopper and Pearson's exact interval: the shares at which the observed count sits right at the edge of its tail. */
import { binomialAtLeast, binomialAtMost } from './binomial';
import type { Interval } from './wilson';

/** @returns null when there are no trials */
export function clopperPearson(hits: number, trials: number, confidence = 0.95): Interval | null {
  if (trials <= 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    low: hits === 0 ? 0 : crossing((p) => binomialAtLeast(hits, trials, p) >= tail),
    high: hits === trials ? 1 : crossing((p) => binomialAtMost(hits, trials, p) <= tail),
  };
}

/** The share at which a monotone test turns from false to true, halved down to the last bit. */
function crossing(reached: (p: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
