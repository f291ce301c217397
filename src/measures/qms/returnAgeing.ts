/** RETURN board (MNOP 1.3.13): calls waiting for their re-call, the oldest first. The clause sets no deadline, so days are only shown. */
import { dayOf } from '../../calendar';
import { numberIn, valuesOf } from '../shared/columns';
import { Bucket, type Calls } from './calls';

export interface OpenReturn {
  /** Index into the table's rows. */
  row: number;
  /** Days since it was tapped; null without a tapping date. */
  days: number | null;
  /** Re-calls so far that nobody answered or that settled nothing. */
  attempts: number;
}

/**
 * Calls returned and not yet re-called, or re-called in vain. Calls that are not valid for good, and those whose customer
 * declined when called again, wait for nobody and are left out.
 */
export function openReturns(calls: Calls, asOf: number): OpenReturn[] {
  const tapped = valuesOf(calls.table, calls.definition.fields.tapped);
  const open: OpenReturn[] = [];
  for (let row = 0; row < calls.bucket.length; row++) {
    const attempts = calls.attempts.get(row);
    if (calls.bucket[row] !== Bucket.return || attempts?.cancelled) continue;
    const day = numberIn(tapped, row);
    open.push({ row, days: day === null ? null : dayOf(asOf) - dayOf(day), attempts: attempts?.count ?? 0 });
  }
  return open.sort((a, b) => (b.days ?? -1) - (a.days ?? -1));
}

/** Counts per age band: up to each limit (in days), then beyond the last; calls without a date apart. */
export function ageBands(
  open: readonly Pick<OpenReturn, 'days'>[],
  limits: readonly number[],
): { upTo: number | null; count: number }[] {
  const dated = open.filter((each) => each.days !== null).map((each) => each.days!);
  const bounds = [...limits, Infinity];
  return bounds.map((upTo, i) => ({
    upTo: upTo === Infinity ? null : upTo,
    count: dated.filter((days) => days <= upTo && days > (bounds[i - 1] ?? -Infinity)).length,
  }));
}
