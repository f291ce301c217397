/** Counts of one group of calls; ratios are made from sums at the end, never from other ratios. */
import { Bucket, type Calls } from './calls';
import { Status } from './status';

export interface Tally {
  /** Rows that touched the group at all. */
  rows: number;
  strict: number;
  strictValid: number;
  strictReturn: number;
  strictNotValid: number;
  valid: number;
  /** With `notValid` inside. */
  return: number;
  notValid: number;
  untapped: number;
  superseded: number;
  duplicates: number;
  excluded: number;
  firstPassValid: number;
  firstPassTapped: number;
}

export function emptyTally(): Tally {
  return {
    rows: 0,
    strict: 0,
    strictValid: 0,
    strictReturn: 0,
    strictNotValid: 0,
    valid: 0,
    return: 0,
    notValid: 0,
    untapped: 0,
    superseded: 0,
    duplicates: 0,
    excluded: 0,
    firstPassValid: 0,
    firstPassTapped: 0,
  };
}

/**
 * @param counts the row's call belongs to the month asked for (clean reading)
 * @param strict the row itself was called in that month (strict reading)
 */
export function add(tally: Tally, calls: Calls, row: number, counts: boolean, strict: boolean): void {
  tally.rows++;
  const status = calls.status[row];
  if (strict && status !== Status.notAgree) {
    tally.strict++;
    if (status === Status.valid) tally.strictValid++;
    else if (status !== Status.untapped) tally.strictReturn++;
    if (status === Status.notValid) tally.strictNotValid++;
  }
  if (!counts) return;
  switch (calls.bucket[row]) {
    case Bucket.valid:
      tally.valid++;
      break;
    case Bucket.notValid:
      tally.notValid++;
      tally.return++;
      break;
    case Bucket.return:
      tally.return++;
      break;
    case Bucket.untapped:
      tally.untapped++;
      break;
    case Bucket.superseded:
      tally.superseded++;
      break;
    case Bucket.duplicate:
      tally.duplicates++;
      break;
    case Bucket.excluded:
      tally.excluded++;
      break;
  }
  const first = calls.firstPass[row];
  if (first) tally.firstPassTapped++;
  if (first === 1) tally.firstPassValid++;
}
