/** How many calls to tap: n₀ = z²p(1−p)/e², then n = ⌈n₀ / (1 + (n₀−1)/N)⌉ where the population N is known. */
import { normalQuantile } from './normalQuantile';

export interface SampleQuestion {
  /** Half-width of the interval wanted, for example 0.05. */
  margin: number;
  /** Population; leave out when it is unknown or without bound. */
  population?: number;
  /** Expected share; 0.5 asks for the largest sample. */
  share?: number;
  confidence?: number;
}

export function sampleSize({ margin, population, share = 0.5, confidence = 0.95 }: SampleQuestion): number {
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const unlimited = (z * z * share * (1 - share)) / (margin * margin);
  if (population === undefined) return Math.ceil(unlimited);
  if (population <= 0) return 0;
  return Math.min(population, Math.ceil(unlimited / (1 + (unlimited - 1) / population)));
}
