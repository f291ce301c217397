/** How a QMS figure was counted: every row of the sheet in one line of a list that adds up. */
import { parseMonth } from '../shared/months';
import { Bucket, type BucketName, type Calls } from './calls';

export interface TraceLine {
  bucket: BucketName;
  count: number;
  /** Indices into the table's rows. */
  rows: number[];
}

export interface Trace {
  /** Rows of the sheet, rows of another month (or none), and the rest by bucket: total = elsewhere + Σ lines. */
  total: number;
  elsewhere: number;
  lines: TraceLine[];
}

/** @param month `YYYY-MM`; without it every row counts */
export function trace(calls: Calls, month?: string): Trace {
  const wanted = month === undefined ? null : parseMonth(month);
  const names = Object.keys(Bucket) as BucketName[];
  const lines = names.map((bucket): TraceLine => ({ bucket, count: 0, rows: [] }));
  let elsewhere = 0;
  for (let row = 0; row < calls.bucket.length; row++) {
    if (wanted !== null && calls.countedIn[row] !== wanted) {
      elsewhere++;
      continue;
    }
    const line = lines[calls.bucket[row]!]!;
    line.count++;
    line.rows.push(row);
  }
  return { total: calls.bucket.length, elsewhere, lines };
}
