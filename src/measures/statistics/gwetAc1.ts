/** Gwet's AC1: chance is Σ π(1−π) / (q−1). It stays meaningful where 95% of the calls are valid, which breaks kappa. */
import { beyondChance, categoryShares, observedAgreement, type RatingCounts } from './agreement';
import { sumOf } from './sum';

/** @returns null where no subject has two ratings, or only one category was ever used */
export function gwetAc1(counts: RatingCounts): number | null {
  const observed = observedAgreement(counts);
  const shares = categoryShares(counts);
  if (observed === null || shares.length < 2) return null;
  return beyondChance(observed, sumOf(shares, (share) => share * (1 - share)) / (shares.length - 1));
}
