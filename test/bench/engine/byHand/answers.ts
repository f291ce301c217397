/** Three-valued arithmetic as both hand-written loops use it: false, unknown, true as two bits. */
import type { TypedValue } from '../../../../src/sheet';

export const F = 0;
export const U = 1;
export const T = 3;
export const NOT = [T, U, F, F];

/** Verdict codes of the engine. */
export const [PASS, FAIL, WARN, INCOMPLETE, UNREGULATED] = [0, 1, 2, 3, 4] as const;

/** What a loop gives: what checkRows and checkColumns give. */
export interface ByHand {
  codes: Uint8Array;
  broken: Uint32Array;
}

export const is = (cell: TypedValue, word: TypedValue): number =>
  cell === null || cell === undefined ? U : cell === word ? T : F;
export const filled = (cell: TypedValue): number => (cell === undefined ? U : cell === null ? F : T);

/** Of doubles, where NaN is not known. */
export const least = (number: number, bound: number): number => (number >= bound ? T : number < bound ? F : U);
export const most = (number: number, bound: number): number => (number <= bound ? T : number > bound ? F : U);

const seconds = (serial: number): number => Math.floor(serial * 86_400 + 0.5);
export const day = (serial: number): number => Math.floor(seconds(serial) / 86_400);
export const clock = (serial: number): number => {
  const all = seconds(serial);
  return (all - Math.floor(all / 86_400) * 86_400) / 86_400;
};
export const minutes = (days: number): number => seconds(days) / 60;

/** Pack's effectiveFrom, 2021-08-01. */
export const EFFECTIVE = 44_409;

export function verdict(fails: number, warns: number, data: number, scopeOpen: boolean): number {
  if (data === F || scopeOpen) return INCOMPLETE;
  if (fails !== T) return fails === F ? FAIL : INCOMPLETE;
  return warns === T ? PASS : warns === F ? WARN : INCOMPLETE;
}
