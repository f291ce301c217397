/**
 * Shares of whole numbers against a target, without floating point: 95% is the fraction 19/20, and "met" is
 * 20·part ≥ 19·whole. That way 19 of 20 meets 95% and 9,499 of 10,000 does not, on every machine.
 */

import type { Language } from '../../text';

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

/**
 * Percent as Excel rounds it, to two decimals; where that would put it on the other side of the target, to as many more as
 * tell the truth: 94,996% and not 95,00%. Null without a whole.
 */
export function roundedPercent(
  part: number,
  whole: number,
  target?: Target,
): { value: number; decimals: number } | null {
  if (whole <= 0) return null;
  for (let decimals = 2; ; decimals++) {
    const unit = 10 ** decimals;
    const rounded = Math.floor((2 * part * 100 * unit + whole) / (2 * whole));
    const isTrue = !target || meets(rounded, 100 * unit, target) === meets(part, whole, target);
    if (isTrue || decimals === MOST_DECIMALS) return { value: rounded / unit, decimals };
  }
}

/** The same as a text, with the decimal mark of the language; "#N/A" without a whole. */
export function percentText(part: number, whole: number, language: Language, target?: Target): string {
  const found = roundedPercent(part, whole, target);
  return found ? `${found.value.toFixed(found.decimals).replace('.', language === 'id' ? ',' : '.')}%` : '#N/A';
}

const MOST_DECIMALS = 7;
const MOST = 1_000_000;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
