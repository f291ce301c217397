/** Sets of answers as three bits, and how `all` and `any` join such sets: what could still come out. */
import { F, T } from '../../engine';

export const NO = 1;
export const OPEN = 2;
export const YES = 4;
export const ANY = 7;

/** The bit of one of the engine's answers. */
export const bitOf = (tri: number): number => (tri === T ? YES : tri === F ? NO : OPEN);

const table = (join: (a: number, b: number) => number): readonly Uint8Array[] =>
  Array.from({ length: 8 }, (_, left) =>
    Uint8Array.from({ length: 8 }, (__, right) => {
      let set = 0;
      for (let a = 0; a < 3; a++)
        for (let b = 0; b < 3; b++) if (left & (1 << a) && right & (1 << b)) set |= 1 << join(a, b);
      return set;
    }),
  );

/** `AND[a][b]`: what `all` of one answer of each set comes to. */
export const AND = table(Math.min);
export const OR = table(Math.max);
export const negated = (set: number): number => (set & OPEN) | (set & YES ? NO : 0) | (set & NO ? YES : 0);
