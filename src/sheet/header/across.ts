/** Tables that stand in columns: `SITE | AGENT | QCO`, a number under each word of a list instead of a row for each. */
import type { FieldSpec, Matrix } from '../shared/types';
import { foldCaption, foldCaptionBare } from '../../grid';
import { claimsOn, type AliasIndex } from './aliasIndex';
import type { Caption } from './captions';
import { evidenceOf, sampleOf } from './valueEvidence';

export interface Across {
  /** The field whose words are captions. */
  by: FieldSpec;
  /** The field whose values stand below them. */
  into: FieldSpec;
  columns: { caption: Caption; word: string }[];
  /** Captions that are known by it: those columns, and the group over them. */
  hits: number;
}

/** Fewer columns may be anything else: a column "Agent" mostly holds names. */
const ENOUGH = 2;

/** Null where the table gives either field a column of its own, or a word two columns. @param firstRow below the captions */
export function acrossOf(
  captions: readonly Caption[],
  index: AliasIndex,
  matrix: Matrix,
  firstRow: number,
): Across | null {
  for (const { by, into, words } of index.across) {
    const owns = (key: string, field: FieldSpec) =>
      index.claims.get(key)?.some((claim) => index.specs[claim.field] === field) ?? false;
    if (captions.some((each) => claimsOn(each, index).some(({ field }) => [by, into].includes(index.specs[field]!))))
      continue;
    const named = captions.flatMap((caption) => {
      const word = words.get(foldCaption(caption.text)) ?? words.get(foldCaptionBare(caption.text));
      return word === undefined ? [] : [{ caption, word }];
    });
    // CAPLAN and those available side by side, each over positions of its own: the group says which is which.
    const grouped = named.filter(({ caption }) => caption.group !== null && owns(foldCaption(caption.group), into));
    const columns = grouped.length > 0 ? grouped : named;
    if (columns.length < ENOUGH || new Set(columns.map(({ word }) => word)).size < columns.length) continue;
    const cells = columns.flatMap(({ caption }) => sampleOf(matrix, firstRow, caption.column));
    if (evidenceOf(cells, into, false) === 'for')
      return { by, into, columns, hits: columns.length + Number(grouped.length > 0) };
  }
  return null;
}

const NUMERIC: ReadonlySet<string> = new Set(['integer', 'number']);

/** Whether a column holds a number of the whole row (TOTAL, SELISIH), which is that of no single record of it. */
export function isOfWholeRow(
  caption: Caption,
  { into, columns }: Across,
  index: AliasIndex,
  matrix: Matrix,
  firstRow: number,
): boolean {
  if (columns.some((column) => column.caption === caption)) return false;
  const claims = claimsOn(caption, index).map(({ field }) => index.specs[field]!);
  if (claims.length > 0) return claims.every(({ type }) => NUMERIC.has(type));
  return evidenceOf(sampleOf(matrix, firstRow, caption.column), into, false) === 'for';
}
