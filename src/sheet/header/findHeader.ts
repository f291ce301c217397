/** Finds the header row: the row of the first twenty whose captions the pack knows best. */
import type { Matrix } from '../types';
import { claimsOn, type AliasIndex } from './aliasIndex';
import { captionsOf, captionsOfTwo, type Caption } from './captions';
import { isPasswordCaption } from '../passwords';

/** The real sheets have their headers in rows 1, 2, 3, 10 and 11. */
const SEARCH_ROWS = 20;
/** Known captions a header needs, unless it has fewer than that many columns. */
const ENOUGH = 4;

export interface HeaderCandidate {
  /** 0-based row of the captions (the lower row of two). */
  row: number;
  rows: 1 | 2;
  captions: Caption[];
  /** Fields of the pack it names. */
  hits: number;
  hasKey: boolean;
}

/** All rows that could be the header, the best first; rows further up win ties. */
export function headerCandidates(matrix: Matrix, index: AliasIndex, from = 0, until = SEARCH_ROWS): HeaderCandidate[] {
  const found: HeaderCandidate[] = [];
  for (let row = from; row < Math.min(matrix.length, until); row++) {
    const one = candidate(matrix, row, 1, index);
    if (one) found.push(one);
    // A group row counts only where it adds something: both rows together must know more than either.
    const two = row + 1 < matrix.length ? candidate(matrix, row, 2, index) : null;
    if (two && two.hits > Math.max(one?.hits ?? 0, score(captionsOf(matrix, row + 1), index).hits)) found.push(two);
  }
  return found.sort((a, b) => b.hits - a.hits || a.row - b.row);
}

function candidate(matrix: Matrix, row: number, rows: 1 | 2, index: AliasIndex): HeaderCandidate | null {
  const captions = rows === 1 ? captionsOf(matrix, row) : captionsOfTwo(matrix, row);
  const { hits, hasKey } = score(captions, index);
  const needed = Math.min(ENOUGH, Math.max(1, Math.ceil(captions.length / 2)));
  const anyKey = index.specs.some((spec) => spec.key);
  if (hits < needed || (anyKey && !hasKey)) return null;
  return { row: row + rows - 1, rows, captions, hits, hasKey };
}

/** Fields named by these captions, each once. */
export function score(captions: readonly Caption[], index: AliasIndex): { hits: number; hasKey: boolean } {
  const fields = new Set<number>();
  for (const caption of captions) {
    if (isPasswordCaption(caption.text)) continue;
    const claims = claimsOn(caption, index);
    const fresh = claims.find((claim) => !fields.has(claim.field));
    if (fresh) fields.add(fresh.field);
  }
  return { hits: fields.size, hasKey: [...fields].some((field) => index.specs[field]!.key) };
}
