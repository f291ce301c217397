/** Published rating tables, under the names their authors gave them. */

/** irrCAC cont3x3abstractors: ectopic, abnormal intrauterine and normal intrauterine pregnancies. */
export const ABSTRACTORS = [
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
];

/** Fleiss 1971: thirty patients, six psychiatrists, five diagnoses; the first fifteen are irrCAC distrib.6raters. */
export const DIAGNOSES = [
  [0, 0, 0, 6, 0],
  [0, 3, 0, 0, 3],
  [0, 1, 4, 0, 1],
  [0, 0, 0, 0, 6],
  [0, 3, 0, 3, 0],
  [2, 0, 4, 0, 0],
  [0, 0, 4, 0, 2],
  [2, 0, 3, 1, 0],
  [2, 0, 0, 4, 0],
  [0, 0, 0, 0, 6],
  [1, 0, 0, 5, 0],
  [1, 1, 0, 4, 0],
  [0, 3, 3, 0, 0],
  [1, 0, 0, 5, 0],
  [0, 2, 0, 3, 1],
  [0, 0, 5, 0, 1],
  [3, 0, 0, 1, 2],
  [5, 1, 0, 0, 0],
  [0, 2, 0, 4, 0],
  [1, 0, 2, 0, 3],
  [0, 0, 0, 0, 6],
  [0, 1, 0, 5, 0],
  [0, 2, 0, 1, 3],
  [2, 0, 0, 4, 0],
  [1, 0, 0, 4, 1],
  [0, 5, 0, 1, 0],
  [4, 0, 0, 0, 2],
  [0, 2, 0, 4, 0],
  [1, 0, 5, 0, 0],
  [0, 0, 0, 0, 6],
];

/** Fourteen raters, ten subjects, five categories (the worked example of the encyclopaedia's article on Fleiss's kappa). */
export const FOURTEEN_RATERS = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

/** irrCAC cac.raw4raters: twelve units, four raters, some marks missing. */
export const RAW_4_RATERS = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, null, 3, null],
];

/** Two raters who agree on 94% of mostly valid calls, which kappa calls worse than chance. */
export const PARADOX = [
  [118, 5],
  [2, 0],
] as const;

/** The subjects of a square table of two raters, one row each: how many raters chose which category. */
export const countsOfTable = (table: readonly (readonly number[])[]): number[][] =>
  table.flatMap((row, i) =>
    row.flatMap((subjects, j) =>
      Array.from({ length: subjects }, () => table.map((_, k) => Number(k === i) + Number(k === j))),
    ),
  );
