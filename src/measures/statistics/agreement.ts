/**
 * What the agreement measures share: ratings as a table of subjects × categories that says how many raters chose what.
 * Every measure is (observed − chance) / (1 − chance); they differ only in what they call chance.
 */
import { sumOf } from './sum';

/** `counts[subject][category]`: how many raters put the subject there. Subjects may have different numbers of ratings. */
export type RatingCounts = readonly (readonly number[])[];

/** A square table of two raters: `table[i][j]` subjects were i for the first and j for the second. */
export type AgreementTable = readonly (readonly number[])[];

/** (observed − chance) / (1 − chance); null where chance alone explains everything ("semua sama"). */
export function beyondChance(observed: number, chance: number): number | null {
  return 1 - chance < 1e-12 ? null : (observed - chance) / (1 - chance);
}

/** Share of agreeing pairs of ratings, averaged over the subjects with at least two; null without such a subject. */
export function observedAgreement(counts: RatingCounts): number | null {
  const rated = counts.filter((row) => ratingsOf(row) >= 2);
  if (rated.length === 0) return null;
  return (
    sumOf(rated, (row) => {
      const ratings = ratingsOf(row);
      return sumOf(row, (n) => n * (n - 1)) / (ratings * (ratings - 1));
    }) / rated.length
  );
}

/** Mean share of every category over the subjects with any rating. */
export function categoryShares(counts: RatingCounts): number[] {
  const rated = counts.filter((row) => ratingsOf(row) > 0);
  const categories = Math.max(0, ...counts.map((row) => row.length));
  return Array.from(
    { length: categories },
    (_, k) => sumOf(rated, (row) => (row[k] ?? 0) / ratingsOf(row)) / rated.length,
  );
}

/** Ratings as words, one row a subject and one column a rater, counted per category; null and undefined are missing. */
export function countRatings(ratings: readonly (readonly (string | number | null | undefined)[])[]): {
  categories: string[];
  counts: number[][];
} {
  const places = new Map<string, number>();
  for (const row of ratings)
    for (const mark of row) if (mark != null && !places.has(String(mark))) places.set(String(mark), places.size);
  const counts = ratings.map((row) => {
    const line = new Array<number>(places.size).fill(0);
    for (const mark of row) if (mark != null) line[places.get(String(mark))!]!++;
    return line;
  });
  return { categories: [...places.keys()], counts };
}

const ratingsOf = (row: readonly number[]): number => sumOf(row, (n) => n);
