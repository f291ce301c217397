/**
 * Shares of whole numbers against a target, without floating point: 95% is the fraction 19/20, and "met" is
 * 20·part ≥ 19·whole. That way 19 of 20 meets 95% and 9,499 of 10,000 does not, on every machine.
 */

/** A target as a fraction in lowest terms. */
export interface Target {
  numerator: number;
  denominator: number;
}

/** The fraction a decimal is written as: 0.95 is 19/20, whatever bits stand behind it. */
export function targetOf(ratio: number): Target {
  if (!(ratio > 0 && Number.isFinite(ratio))) throw new RangeError(`A target is a number above 0, not ${ratio}.`);
  let denominator = 1;
  while (denominator < MOST && Math.round(ratio * denominator) / denominator !== ratio) denominator *= 10;
  const numerator = Math.round(ratio * denominator);
  const common = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

/** Whether part ÷ whole reaches the target; null when there is no whole. */
export function meets(part: number, whole: number, target: Target): boolean | null {
  return whole > 0 ? target.denominator * part >= target.numerator * whole : null;
}

/** part ÷ whole; null (shown as #N/A) when there is no whole. */
export function ratioOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** Percent with two decimals, cut and never rounded up: 94.999% shows as 94.99 and cannot be read as 95. Null without a whole. */
export function truncatedPercent(part: number, whole: number): number | null {
  return whole > 0 ? Math.floor((part * 10_000) / whole) / 100 : null;
}

const MOST = 1_000_000;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
