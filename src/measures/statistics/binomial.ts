/**
 * The binomial distribution by exact summation.
 * Why not a library: @stdlib's incomplete beta costs 36 kB (gzip) of the 75 kB the functions may weigh, jStat 18 kB, and
 * for whole counts a sum needs neither. The tests let jStat referee a grid of arguments.
 */
import { logChoose } from './logFactorial';

/** P(X = k) for X ~ Bin(n, p). */
export function binomialProbability(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** P(X ≤ k) for X ~ Bin(n, p). */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  // The smaller tail is summed, from its largest term outwards, so that nothing is lost to rounding.
  if (k > n * p) return 1 - binomialAtLeast(k + 1, n, p);
  const ratio = (1 - p) / p;
  let term = binomialProbability(k, n, p);
  let sum = 0;
  for (let i = k; i >= 0 && term > sum * 1e-17; i--) {
    sum += term;
    term *= (i / (n - i + 1)) * ratio;
  }
  return Math.min(1, sum);
}

/** P(X ≥ k) for X ~ Bin(n, p). */
export function binomialAtLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  if (k <= n * p) return 1 - binomialAtMost(k - 1, n, p);
  const ratio = p / (1 - p);
  let term = binomialProbability(k, n, p);
  let sum = 0;
  for (let i = k; i <= n && term > sum * 1e-17; i++) {
    sum += term;
    term *= ((n - i) / (i + 1)) * ratio;
  }
  return Math.min(1, sum);
}

/** Smallest k with P(X ≤ k) ≥ probability. */
export function binomialQuantile(probability: number, n: number, p: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (binomialAtMost(middle, n, p) >= probability) high = middle;
    else low = middle + 1;
  }
  return low;
}
