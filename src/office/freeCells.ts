/** A sheet minus its tables: blocks of cells, all positions 0-based. */
import type { Block } from './shared/types';

/** What is left of `block` without `tables`, as rectangles that do not overlap. */
export function without(block: Block, tables: readonly Block[]): Block[] {
  return tables.reduce((left, table) => left.flatMap((each) => cut(each, table)), [block]);
}

function cut(block: Block, hole: Block): Block[] {
  const top = Math.max(block.row, hole.row);
  const bottom = Math.min(block.row + block.rows, hole.row + hole.rows);
  const left = Math.max(block.column, hole.column);
  const right = Math.min(block.column + block.columns, hole.column + hole.columns);
  if (top >= bottom || left >= right) return [block];
  const { row, column, columns } = block;
  return [
    { row, column, rows: top - row, columns },
    { row: top, column, rows: bottom - top, columns: left - column },
    { row: top, column: right, rows: bottom - top, columns: column + columns - right },
    { row: bottom, column, rows: block.row + block.rows - bottom, columns },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/**
 * Parts that touch are one block, as Excel's own current region is: a list beside a table may be longer than it.
 * The largest comes first, because it keeps the sheet's name whatever is typed elsewhere.
 */
export function joined(parts: readonly Block[]): Block[] {
  let blocks = [...parts];
  for (let i = 0; i < blocks.length; i++) {
    const near = blocks.findIndex((other, k) => k > i && touch(blocks[i]!, other));
    if (near < 0) continue;
    blocks[i] = around(blocks[i]!, blocks[near]!);
    blocks = blocks.filter((_, k) => k !== near);
    i = -1;
  }
  return blocks.sort((a, b) => b.rows * b.columns - a.rows * a.columns || a.row - b.row || a.column - b.column);
}

export const overlap = (a: Block, b: Block): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const touch = (a: Block, { row, column, rows, columns }: Block): boolean =>
  overlap(a, { row: row - 1, column: column - 1, rows: rows + 2, columns: columns + 2 });

function around(a: Block, b: Block): Block {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
