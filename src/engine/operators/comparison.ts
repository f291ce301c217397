/** Helpers of the operators that compare sizes and dates. */
import { dayOf, serialOf } from '../../calendar';
import type { Value } from '../model/value';
import { BadOperand } from './operator';

/** TypeScript compares numbers only; JavaScript, and json-rules-engine with it, also compares number-like texts. */
export type Comparison = number;

/** json-rules-engine's own guard: what does not begin like a number is never less or greater than anything. */
export function isNumeric(value: Value): boolean {
  return typeof value === 'number' || !Number.isNaN(Number.parseFloat(value as string));
}

/** Serial of "YYYY-MM-DD", or null where it names no day. */
export function serialOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match && serialOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** A day as a whole serial: from a serial, or from "YYYY-MM-DD". */
export function dayOperand(expected: Value): number {
  if (typeof expected === 'number') return dayOf(expected);
  const serial = typeof expected === 'string' ? serialOfIso(expected) : null;
  if (serial === null) throw new BadOperand('date');
  return serial;
}
