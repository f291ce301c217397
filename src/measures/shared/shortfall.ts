/** "Kurang berapa?": what is missing to the target p = n/d, from A calls of which V are valid. Whole numbers throughout. */
import type { Target } from './share';

export interface Shortfall {
  /** Calls to turn from RETURN or untapped into VALID: ⌈(nA − dV) / d⌉. */
  fix: number;
  /** Further calls needed if every one of them is valid: ⌈(nA − dV) / (d − n)⌉; null where the target is 100%. */
  add: number | null;
  /** Further non-valid calls that still keep the target: ⌊(dV − nA) / n⌋, 0 when below it. */
  headroom: number;
}

/** @returns null when there are no calls */
export function shortfall(valid: number, agree: number, { numerator, denominator }: Target): Shortfall | null {
  if (agree <= 0) return null;
  const missing = numerator * agree - denominator * valid;
  if (missing <= 0)
    return { fix: 0, add: 0, headroom: Math.floor((denominator * valid - numerator * agree) / numerator) };
  return {
    fix: Math.ceil(missing / denominator),
    add: denominator > numerator ? Math.ceil(missing / (denominator - numerator)) : null,
    headroom: 0,
  };
}

/**
 * Share of the remaining N calls that must be valid to end on target: (n(A+N) − dV) / (dN).
 * Above 1 it cannot be reached without mending RETURNs; 0 or less, it is reached already. Null when none remain.
 */
export function rateNeeded(
  valid: number,
  agree: number,
  remaining: number,
  { numerator, denominator }: Target,
): number | null {
  if (remaining <= 0) return null;
  return (numerator * (agree + remaining) - denominator * valid) / (denominator * remaining);
}

/** Heads missing at one cell of a staffing plan: ⌈p·target⌉ − available, never below 0. */
export function headsMissing(available: number, planned: number, { numerator, denominator }: Target): number {
  return Math.max(0, Math.ceil((numerator * planned) / denominator) - available);
}
