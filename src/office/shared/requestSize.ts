/**
 * How much goes into one request. On the web one over 5 MB fails, and a character is at most three bytes of it; few large
 * requests are faster than many small ones.
 */
const CHARACTERS = 1_000_000;
/** With formats and looks a cell is some hundred bytes. */
const CELLS = 10_000;

/**
 * Rows in order, as blocks that fit one request each. A row that is larger than that goes alone.
 * @param written what of a cell is written
 */
export function blocksOf<Row extends readonly unknown[]>(
  rows: readonly Row[],
  written: (cell: NonNullable<Row[number]>) => unknown = (cell) => cell,
): Row[][] {
  const blocks: Row[][] = [];
  let [characters, cells] = [Infinity, Infinity];
  for (const row of rows) {
    let length = 0;
    for (const cell of row) if (cell !== null && cell !== undefined) length += String(written(cell) ?? '').length;
    if (characters + length > CHARACTERS || cells + row.length > CELLS) {
      blocks.push([]);
      [characters, cells] = [0, 0];
    }
    blocks.at(-1)!.push(row);
    characters += length;
    cells += row.length;
  }
  return blocks;
}
