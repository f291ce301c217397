/**
 * A key for the content of some columns of a range, cheap enough to make on every call (some 10 ns a cell): Excel hands a
 * fresh copy each time, so only the content can tell that a range was read before. Two 32-bit lanes that share nothing;
 * blank is blank whether null or '', because the reading makes no difference either.
 */
import { errorOf, type HostCell } from '../shared/cells';
import type { Pace } from '../shared/pace';

const float = new Float64Array(1);
const halves = new Uint32Array(float.buffer);

const BLANK = 1;
const TRUE = 2;
const FALSE = 3;
const ERROR = 4;

const ROWS_PER_BREATH = 512;

export interface ContentKey {
  key: string;
  /** Whether a data cell is null: then this host writes blanks as null, and its zeros are zeros. */
  nulls: boolean;
}

/** Key of `columns` of every row; data begins at `firstRow`. Gives way to the page between blocks of rows. */
export async function contentKey(
  rows: readonly (readonly HostCell[])[],
  columns: readonly number[],
  firstRow: number,
  pace: Pace,
): Promise<ContentKey> {
  const lanes: Lanes = { a: 0x811c9dc5, b: 0x9e3779b9, nulls: false };
  for (let from = 0; from < rows.length; from += ROWS_PER_BREATH) {
    mixRows(lanes, rows, columns, from, Math.min(from + ROWS_PER_BREATH, rows.length), firstRow);
    const wait = pace.breathe();
    if (wait) await wait;
  }
  return { key: `${rows.length}:${(lanes.a >>> 0).toString(36)}.${(lanes.b >>> 0).toString(36)}`, nulls: lanes.nulls };
}

interface Lanes {
  a: number;
  b: number;
  nulls: boolean;
}

/** One block of rows. The lanes are local here: in a closure each step would cost three times as much. */
function mixRows(
  lanes: Lanes,
  rows: readonly (readonly HostCell[])[],
  columns: readonly number[],
  from: number,
  to: number,
  firstRow: number,
): void {
  let { a, b, nulls } = lanes;
  for (let r = from; r < to; r++) {
    const row = rows[r]!;
    for (let c = 0; c < columns.length; c++) {
      const cell = row[columns[c]!];
      let x: number;
      let y: number;
      if (typeof cell === 'string' && cell !== '') {
        x = y = cell.length;
        for (let i = 0; i < cell.length; i++) {
          const code = cell.charCodeAt(i);
          x = Math.imul(x ^ code, 0x01000193);
          y = ((y << 5) - y + code) | 0;
        }
      } else if (typeof cell === 'number') {
        float[0] = cell;
        x = halves[0]!;
        y = halves[1]!;
      } else if (cell === null || cell === undefined) {
        x = y = BLANK;
        if (r >= firstRow) nulls = true;
      } else if (cell === '') {
        x = y = BLANK;
      } else if (typeof cell === 'boolean') {
        x = y = cell ? TRUE : FALSE;
      } else {
        x = ERROR;
        y = errorOf(cell)!.charCodeAt(1);
      }
      a = Math.imul(((a << 5) | (a >>> 27)) ^ x ^ (y << 16), 0x01000193);
      b = Math.imul(((b << 13) | (b >>> 19)) + y, 0x85ebca6b) ^ x;
    }
  }
  lanes.a = a;
  lanes.b = b;
  lanes.nulls = nulls;
}
