/** Fleiss's kappa of any number of raters: chance is Σ of the squared category shares. */
import { beyondChance, categoryShares, observedAgreement, type RatingCounts } from './agreement';
import { sumOf } from './sum';

/** @returns null where no subject has two ratings, or all ratings are the same mark */
export function fleissKappa(counts: RatingCounts): number | null {
  const observed = observedAgreement(counts);
  if (observed === null) return null;
  return beyondChance(
    observed,
    sumOf(categoryShares(counts), (share) => share * share),
  );
}
