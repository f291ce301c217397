/** Several tables beside each other share a row of captions; an empty column stands between them. */
import type { Matrix } from '../shared/types';
import { isBlank } from '../../grid';
import { claimsOn, type AliasIndex } from './aliasIndex';
import type { Caption } from './captions';

/** Rows below the captions that must be empty in a column that separates two tables. */
const LOOK_BELOW = 30;

/**
 * The captions of a row by table, left to right. A column left empty inside a table does not split it: what stands behind
 * the gap is another table only if it has a key of its own or repeats a field.
 */
export function blocksOf(captions: readonly Caption[], matrix: Matrix, row: number, index: AliasIndex): Caption[][] {
  const blocks: Caption[][] = [];
  for (const caption of captions) {
    const block = blocks[blocks.length - 1];
    const last = block?.[block.length - 1];
    if (block && last && !(caption.column > last.column + 1 && isGap(matrix, row, last.column + 1, caption.column)))
      block.push(caption);
    else blocks.push([caption]);
  }
  return blocks.reduce<Caption[][]>((joined, block) => {
    const before = joined[joined.length - 1];
    if (before && belongsTo(before, block, index)) before.push(...block);
    else joined.push(block);
    return joined;
  }, []);
}

function isGap(matrix: Matrix, row: number, from: number, to: number): boolean {
  for (let below = row + 1; below < Math.min(matrix.length, row + 1 + LOOK_BELOW); below++) {
    for (let column = from; column < to; column++) if (!isBlank(matrix[below]?.[column])) return false;
  }
  return true;
}

function belongsTo(before: readonly Caption[], block: readonly Caption[], index: AliasIndex): boolean {
  const fields = (captions: readonly Caption[]) =>
    new Set(captions.flatMap((caption) => claimsOn(caption, index).map((claim) => claim.field)));
  const known = fields(before);
  const own = [...fields(block)];
  return !own.some((field) => known.has(field) || index.specs[field]!.key);
}
