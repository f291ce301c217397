/** Kleene's three values as two bits: false 00, unknown 01, true 11. `and` is then `&`, and `or` is `|`. */
export const F = 0;
export const U = 1;
export const T = 3;
export type Tri = 0 | 1 | 3;

/** `not` by the value negated. */
export const NOT: readonly Tri[] = [T, U, U, F];

/** What is said of one record: true, false, or null where a blank leaves it open. */
export type Answer = boolean | null;

export function answerOf(tri: Tri): Answer {
  return tri === T ? true : tri === F ? false : null;
}
