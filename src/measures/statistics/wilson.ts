/** Wilson's interval for a share: centre (p + z²/2n) / (1 + z²/n), never outside 0–1, honest for few calls. */
import { normalQuantile } from './normalQuantile';

export interface Interval {
  low: number;
  high: number;
}

/**
 * @param hits whole number of successes, 0 ≤ hits ≤ trials
 * @param confidence between 0 and 1, for example 0.95
 * @returns null when there are no trials
 */
export function wilson(hits: number, trials: number, confidence = 0.95): Interval | null {
  if (trials <= 0) return null;
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const share = hits / trials;
  const scale = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return { low: hits === 0 ? 0 : centre - half, high: hits === trials ? 1 : centre + half };
}
