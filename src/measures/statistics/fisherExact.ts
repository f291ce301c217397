/** Fisher's exact test of a 2 × 2 table, two-sided: all tables with these margins that are no likelier than the one seen. */
import { logChoose } from './logFactorial';

/** For tables as likely as the one seen, but for the last bits. */
const TIE = 1 + 1e-7;

export function fisherExact([[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]]): number {
  const row = a + b;
  const column = a + c;
  const total = a + b + c + d;
  const all = logChoose(total, column);
  const likelihood = (x: number): number => Math.exp(logChoose(row, x) + logChoose(total - row, column - x) - all);
  const seen = likelihood(a) * TIE;
  let p = 0;
  for (let x = Math.max(0, column - (total - row)); x <= Math.min(row, column); x++) {
    const each = likelihood(x);
    if (each <= seen) p += each;
  }
  return Math.min(1, p);
}
