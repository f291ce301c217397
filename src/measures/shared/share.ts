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
 * Percent as Excel rounds it (half up, of the fifteen digits a cell holds), to two decimals; where that would put it on the
 * other side of the target, to as many more as tell the truth: 94,996% and not 95,00%.
 */
export function roundedRatio(ratio: number, target?: Target): { value: number; decimals: number } {
  for (let decimals = LEAST_DECIMALS; ; decimals++) {
    const value = percentAt(ratio, decimals);
    const isTrue = !target || reaches(value / 100, target) === reaches(ratio, target);
    if (isTrue || decimals === MOST_DECIMALS) return { value, decimals };
  }
}

/** The one spelling of a ratio: "91,78%", with the decimal mark of the language; "#N/A" without one. */
export function ratioText(ratio: number | null, language: Language, target?: Target): string {
  return ratio === null ? '#N/A' : percentOf(ratio, roundedRatio(ratio, target).decimals, language);
}

/** The same of part and whole. */
export function percentText(part: number, whole: number, language: Language, target?: Target): string {
  return ratioText(ratioOf(part, whole), language, target);
}

/** A ratio to decimals that somebody else chose, as a cell's own format does. */
export function percentOf(ratio: number, decimals: number, language: Language): string {
  return `${percentAt(ratio, decimals)
    .toFixed(decimals)
    .replace('.', language === 'id' ? ',' : '.')}%`;
}

/** The format under which a cell of Excel spells it so. */
export const ratioFormat = (ratio: number, target?: Target): string =>
  `0.${'0'.repeat(roundedRatio(ratio, target).decimals)}%`;

const exact = (value: number): number => Number(value.toPrecision(15));
const reaches = (ratio: number, { numerator, denominator }: Target): boolean => exact(ratio * denominator) >= numerator;

function percentAt(ratio: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(exact(ratio * 100 * unit)) / unit;
}

const LEAST_DECIMALS = 2;
const MOST_DECIMALS = 7;
const MOST = 1_000_000;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
