/** Finds the header row: the row of the first twenty whose captions the pack knows best. */
import type { Matrix } from '../shared/types';
import { claimsOn, type AliasIndex } from './aliasIndex';
import { acrossOf } from './across';
import { blocksOf } from './blocks';
import { captionsOf, captionsOfTwo, type Caption } from './captions';
import { isPasswordCaption } from '../shared/passwords';

/** The real sheets have their headers in rows 1, 2, 3, 10 and 11. */
const SEARCH_ROWS = 20;
/** Known captions a header needs, unless it has fewer than that many columns. */
const ENOUGH = 4;

export interface HeaderCandidate {
  /** 0-based row of the captions (the lower row of two). */
  row: number;
  /** 0 where the sheet has no captions and others hold for it. */
  rows: 0 | 1 | 2;
  captions: Caption[];
  /** Captions of the same row that belong to other tables. */
  others: Caption[];
  /** Fields of the pack it names. */
  hits: number;
  hasKey: boolean;
}

/** The one that was taken. */
export type Header = Pick<HeaderCandidate, 'row' | 'rows' | 'captions' | 'others'>;

/** All rows (and, in rows shared by several tables, parts of rows) that could be the header, the best first; those further up win ties. */
export function headerCandidates(matrix: Matrix, index: AliasIndex, from = 0, until = SEARCH_ROWS): HeaderCandidate[] {
  const found: HeaderCandidate[] = [];
  const known = (captions: readonly Caption[], row: number) => score(captions, index, matrix, row + 1).hits;
  for (let row = from; row < Math.min(matrix.length, until); row++) {
    const upper = captionsOf(matrix, row);
    found.push(...candidates(matrix, row, 1, upper, index));
    if (row + 1 === matrix.length) continue;
    // A group row counts only where it adds something: both rows together must know more than either.
    const both = captionsOfTwo(matrix, row);
    const alone = Math.max(known(upper, row), known(captionsOf(matrix, row + 1), row + 1));
    if (known(both, row + 1) > alone) found.push(...candidates(matrix, row, 2, both, index));
  }
  return found.sort((a, b) => b.hits - a.hits || a.row - b.row);
}

/** The header in a row somebody has named: known captions or not, its best table, with the group row above where that adds something. */
export function headerAt(matrix: Matrix, row: number, index: AliasIndex): HeaderCandidate | null {
  if (!Number.isInteger(row) || row < 0 || row >= matrix.length) return null;
  const one = captionsOf(matrix, row);
  const two = row > 0 ? captionsOfTwo(matrix, row - 1) : one;
  const known = (captions: readonly Caption[], last = row) => score(captions, index, matrix, last + 1).hits;
  const rows = known(two) > Math.max(known(one), known(captionsOf(matrix, row - 1), row - 1)) ? 2 : 1;
  const all = rows === 2 ? two : one;
  const blocks = blocksOf(all, matrix, row, index).map((captions) => ({
    captions,
    ...score(captions, index, matrix, row + 1),
  }));
  const [best] = blocks.sort((a, b) => b.hits - a.hits);
  if (!best) return { row, rows: 1, captions: [], others: [], hits: 0, hasKey: false };
  return { row, rows, others: all.filter((caption) => !best.captions.includes(caption)), ...best };
}

function candidates(
  matrix: Matrix,
  row: number,
  rows: 1 | 2,
  all: readonly Caption[],
  index: AliasIndex,
): HeaderCandidate[] {
  const last = row + rows - 1;
  // A row of a record, as most rows are.
  if (index.across.length === 0 && all.every((caption) => claimsOn(caption, index).length === 0)) return [];
  // A user's mapping stands for a key: whoever names a column has seen the sheet.
  const anyKey = index.specs.some((spec) => spec.key);
  return blocksOf(all, matrix, last, index).flatMap((captions) => {
    const { hits, hasKey } = score(captions, index, matrix, last + 1);
    // "Report: | Hasil Call" says what the report is.
    if (captions.length < ENOUGH && captions.some(({ text }) => text.trimEnd().endsWith(':'))) return [];
    const needed = Math.min(ENOUGH, Math.max(1, Math.ceil(captions.length / 2)));
    if (hits < needed || (anyKey && !hasKey)) return [];
    return [{ row: last, rows, captions, others: all.filter((caption) => !captions.includes(caption)), hits, hasKey }];
  });
}

/** Fields named by these captions, each once, and columns whose captions are words of one. */
function score(
  captions: readonly Caption[],
  index: AliasIndex,
  matrix: Matrix,
  firstRow: number,
): { hits: number; hasKey: boolean } {
  const fields = new Set<number>();
  let mapped = false;
  for (const caption of captions) {
    const claims = claimsOn(caption, index);
    if (claims.length === 0 || isPasswordCaption(caption.text)) continue;
    const fresh = claims.find((claim) => !fields.has(claim.field));
    if (fresh) fields.add(fresh.field);
    if (fresh?.mapped) mapped = true;
  }
  const across = acrossOf(captions, index, matrix, firstRow)?.hits ?? 0;
  return { hits: fields.size + across, hasKey: mapped || [...fields].some((field) => index.specs[field]!.key) };
}
