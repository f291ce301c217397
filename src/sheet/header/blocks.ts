/** Several tables beside each other share a row of captions; an empty column stands between them, or the captions begin anew. */
import type { Matrix } from '../shared/types';
import { foldCaption, isBlank } from '../../grid';
import { claimsOn, type AliasIndex } from './aliasIndex';
import type { Caption } from './captions';

/** Rows below the captions that must be empty in a column that separates two tables. */
const LOOK_BELOW = 30;
/** Captions that must come again in their order before they are another table's. */
const ENOUGH_AGAIN = 3;

/** Share of the rows filled before a gap that are filled behind it, too, where both belong to one table. */
const SAME_ROWS = 0.9;

/**
 * The captions of a row by table, left to right. A column left empty inside a table does not split it: what stands behind
 * the gap is another table only if it repeats a field, or has a key of its own and other rows.
 */
export function blocksOf(captions: readonly Caption[], matrix: Matrix, row: number, index: AliasIndex): Caption[][] {
  const blocks: Caption[][] = [];
  const keys = captions.map(({ text, group }) => foldCaption(`${group ?? ''} ${text}`));
  let begun = 0;
  captions.forEach((caption, i) => {
    const block = blocks[blocks.length - 1];
    const last = block?.[block.length - 1];
    const apart =
      !last ||
      beginsAnew(keys, begun, i) ||
      (caption.column > last.column + 1 && isGap(matrix, row, last.column + 1, caption.column));
    if (block && !apart) return void block.push(caption);
    blocks.push([caption]);
    begun = i;
  });
  // Report servers leave an empty column behind every column, or wherever their title needed one.
  const spaced = blocks.length > captions.length / 2;
  const joined: Caption[][] = [];
  let known = new Set<number>();
  let filled: boolean[] = [];
  for (const block of blocks) {
    const own = block.flatMap((caption) => claimsOn(caption, index).map(({ field }) => field));
    const before = joined[joined.length - 1];
    const rows = filledRows(matrix, row, block);
    const repeats = own.some((field) => known.has(field));
    const hasKey = own.some((field) => index.specs[field]!.key);
    if (before && !repeats && (!hasKey || spaced || areSame(filled, rows))) before.push(...block);
    else {
      joined.push(block);
      known = new Set();
      filled = [];
    }
    for (const field of own) known.add(field);
    filled = rows.map((each, i) => each || filled[i] === true);
  }
  return joined;
}

/** Which of the rows below have something under these captions. */
const filledRows = (matrix: Matrix, row: number, block: readonly Caption[]): boolean[] =>
  matrix.slice(row + 1, row + 1 + LOOK_BELOW).map((cells) => block.some(({ column }) => !isBlank(cells[column])));

function areSame(before: readonly boolean[], behind: readonly boolean[]): boolean {
  const both = behind.filter((each, i) => each && before[i]).length;
  return !behind.some((each, i) => each && !before[i]) && both >= SAME_ROWS * before.filter(Boolean).length;
}

/** The captions from `begun` on stand there again from `at` on, all of them or to the end of the row. */
function beginsAnew(keys: readonly string[], begun: number, at: number): boolean {
  if (keys[at] !== keys[begun] || keys.length - at < ENOUGH_AGAIN || at - begun < ENOUGH_AGAIN) return false;
  for (let i = 0; i < at - begun && at + i < keys.length; i++) if (keys[at + i] !== keys[begun + i]) return false;
  return true;
}

function isGap(matrix: Matrix, row: number, from: number, to: number): boolean {
  for (let below = row + 1; below < Math.min(matrix.length, row + 1 + LOOK_BELOW); below++) {
    for (let column = from; column < to; column++) if (!isBlank(matrix[below]?.[column])) return false;
  }
  return true;
}
