/** PABAK (Brennan and Prediger): chance is 1/q. With the bias index of two raters and two categories beside it. */
import { beyondChance, observedAgreement, type AgreementTable, type RatingCounts } from './agreement';
import { sumOf } from './sum';

/** @returns null where no subject has two ratings, or there is only one category */
export function pabak(counts: RatingCounts): number | null {
  const observed = observedAgreement(counts);
  const categories = Math.max(0, ...counts.map((row) => row.length));
  return observed === null || categories < 2 ? null : beyondChance(observed, 1 / categories);
}

/** (b − c) / n of a 2 × 2 table: how much more often the first rater than the second gave the first mark. */
export function biasIndex([[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]] &
  AgreementTable): number | null {
  const total = sumOf([a, b, c, d], (n) => n);
  return total === 0 ? null : (b - c) / total;
}
