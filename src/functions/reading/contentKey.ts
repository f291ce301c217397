/**
 * A key for the content of some columns of a range, cheap enough to make on every call (about 10 ns a cell): Excel hands a
 * fresh copy each time, so only the content can tell that a range was read before. Two independent 32-bit lanes; blank is
 * blank whether null or '', because the reading makes no difference either.
 */
import { errorOf, type HostCell } from '../cells';
import type { Pace } from '../pace';

const float = new Float64Array(1);
const halves = new Uint32Array(float.buffer);

const BLANK = 1;
const TRUE = 2;
const FALSE = 3;
const NUMBER = 4;
const TEXT = 5;
const ERROR = 6;

const ROWS_PER_BREATH = 4_096;

export interface ContentKey {
  key: string;
  /** Whether a data cell is null: then this host writes blanks as null, and its zeros are zeros. */
  nulls: boolean;
}

/** Key of `columns` of every row; data begins at `firstRow`. Gives way to the page between blocks of rows. */
export async function contentKey(rows: readonly (readonly HostCell[])[], columns: readonly number[], firstRow: number, pace: Pace): Promise<ContentKey> {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  let nulls = false;
  const mix = (x: number) => {
    a = Math.imul(((a << 5) | (a >>> 27)) ^ x, 0x01000193);
    b = Math.imul(((b << 13) | (b >>> 19)) + x, 0x85ebca6b);
  };
  const mixText = (tag: number, text: string) => {
    mix(tag | (text.length << 3));
    for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
  };
  for (let from = 0; from < rows.length; from += ROWS_PER_BREATH) {
    const to = Math.min(from + ROWS_PER_BREATH, rows.length);
    for (let r = from; r < to; r++) {
      const row = rows[r]!;
      for (let c = 0; c < columns.length; c++) {
        const cell = row[columns[c]!];
        if (typeof cell === 'string') {
          if (cell === '') mix(BLANK);
          else mixText(TEXT, cell);
        } else if (typeof cell === 'number') {
          float[0] = cell;
          mix(NUMBER ^ halves[0]!);
          mix(halves[1]!);
        } else if (cell === null || cell === undefined) {
          mix(BLANK);
          if (r >= firstRow) nulls = true;
        }
        else if (typeof cell === 'boolean') mix(cell ? TRUE : FALSE);
        else mixText(ERROR, errorOf(cell) ?? '');
      }
    }
    const wait = pace.breathe();
    if (wait) await wait;
  }
  return { key: `${rows.length}:${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`, nulls };
}
