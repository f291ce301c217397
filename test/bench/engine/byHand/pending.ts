/**
 * The length of a Datin pending, rules 15 to 17: day and night begin within ranges, so that each rule has a worst reading
 * (low) and a best one (high). The same arithmetic for both loops: it works on two serials, however they were read.
 */
import * as answers from './answers';

// Names of this module: run as modules, one read from another module costs a call in the middle of the loop.
const { clock, day, F, least, minutes, most, NOT, T, U } = answers;

const hours = (...list: number[]) => list.map((hour) => (hour * 3600) / 86_400) as [number, number, number];
const STARTS = hours(5, 6, 8);
const ENDS = hours(17, 18, 19);
const [FIRST_START, , LAST_START] = STARTS;
const [FIRST_END, , LAST_END] = ENDS;

const within = (length: number, slack: number) => least(length, 60 - slack) & most(length, 60 + slack);
const byDay = (at: number, start: number, end: number) => least(at, start) & NOT[least(at, end)]!;
const over = (nights: number, at: number, until: number, start: number) =>
  least(nights, 1) | (NOT[least(at, start)]! & least(until, start));

/** Answers as `fails | warns << 2`, and the bits of broken rules in their places, from 15 on. */
export function pending(from: number, to: number, free: number): number {
  const at = clock(from);
  const until = clock(to);
  const length = minutes(to - from);
  const nights = day(to) - day(from);

  let fails = T;
  let warns = T;
  let bits = 0;
  const dayLow = free | NOT[byDay(at, FIRST_START, LAST_END)]! | within(length, 5);
  if (dayLow !== T) {
    const dayHigh = free | NOT[byDay(at, LAST_START, FIRST_END)]! | within(length, 15);
    if (dayHigh === F) fails = F;
    else if (dayLow === F && dayHigh === T) warns = F;
    else fails &= U;
    if (dayLow === F && dayHigh !== U) bits |= 1 << 15;
  }
  let nightLow = T;
  let nightHigh = F;
  for (const start of STARTS) {
    nightLow &= free | byDay(at, start, FIRST_END) | over(nights, at, until, start);
    nightHigh |= free | byDay(at, start, LAST_END) | over(nights, at, until, start);
  }
  if (nightLow !== T) {
    if (nightHigh === F) fails = F;
    else if (nightLow === F && nightHigh === T) warns = F;
    else fails &= U;
    if (nightLow === F && nightHigh !== U) bits |= 1 << 16;
  }
  if (dayLow !== T && nightLow !== T) {
    // Wherever day and night begin, the pending may be wrong for the one or for the other.
    let either = F;
    for (const start of STARTS) {
      for (const end of ENDS) {
        const daytime = byDay(at, start, end);
        either |= (free | NOT[daytime]! | within(length, 15)) & (free | daytime | over(nights, at, until, start));
      }
    }
    fails &= either === F ? F : nightLow === F && either === T ? T : U;
  }
  let oneLow = free | most(nights, 0);
  if (oneLow !== T) {
    let oneHigh = oneLow;
    oneLow = T;
    for (const end of ENDS) {
      const single = most(nights, 1) & least(at, end);
      oneLow &= free | byDay(at, LAST_START, end) | most(nights, 0) | single;
      oneHigh |= byDay(at, FIRST_START, end) | single;
    }
    if (oneLow !== T) {
      if (oneHigh === F || (oneLow === F && oneHigh === T)) warns = F;
      else warns &= U;
      if (oneLow === F && oneHigh !== U) bits |= 1 << 17;
    }
  }
  return bits | fails | (warns << 2);
}
