/** The closed list of derived functions. Adding one: its file, its line here, its SQL in src/sql/derived.ts, its formula in src/formula/derived.ts, its row in test/engine/derived. */
import { absoluteDifference } from './absoluteDifference';
import { addDays } from './addDays';
import { addDuration } from './addDuration';
import { addHours } from './addHours';
import { addMinutes } from './addMinutes';
import { addMonths } from './addMonths';
import { completedMonths } from './completedMonths';
import { completedYears } from './completedYears';
import { concat } from './concat';
import { countEqual } from './countEqual';
import { countFilled } from './countFilled';
import { countInTable } from './countInTable';
import { countKnown } from './countKnown';
import { dateOf } from './dateOf';
import { daysBetween } from './daysBetween';
import type { DerivedFunction } from './derivedFunction';
import { digits } from './digits';
import { earliestOf } from './earliestOf';
import { valueOr } from './valueOr';
import { hourOfDay } from './hourOfDay';
import { hoursBetween } from './hoursBetween';
import { ifBlank } from './ifBlank';
import { dateTime } from './dateTime';
import { latestInTable } from './latestInTable';
import { latestOf } from './latestOf';
import { lookup } from './lookup';
import { minutesBetween } from './minutesBetween';
import { monthOf } from './monthOf';
import { normalise } from './normalise';
import { orderOf } from './orderOf';
import { overlapsInTable } from './overlapsInTable';
import { product } from './product';
import { difference } from './difference';
import { sum } from './sum';
import { textLength } from './textLength';
import { timeOfDay } from './timeOfDay';
import { weightedShare } from './weightedShare';
import { workingDaysBetween } from './workingDaysBetween';

export { computeOf, type Compute } from './computeOf';
export type { DerivedFunction, DerivedOptions, TypeSource } from './derivedFunction';

const BY_NAME = {
  minutesBetween,
  hoursBetween,
  daysBetween,
  workingDaysBetween,
  orderOf,
  completedMonths,
  completedYears,
  timeOfDay,
  hourOfDay,
  dateOf,
  dateTime,
  monthOf,
  addMinutes,
  addHours,
  addDays,
  addDuration,
  addMonths,
  earliestOf,
  latestOf,
  sum,
  difference,
  absoluteDifference,
  product,
  countEqual,
  countKnown,
  countFilled,
  weightedShare,
  valueOr,
  ifBlank,
  lookup,
  concat,
  digits,
  normalise,
  textLength,
  countInTable,
  latestInTable,
  overlapsInTable,
} satisfies Record<string, DerivedFunction>;

/** A table with a key for each of them is complete, or does not compile. */
export type DerivedName = keyof typeof BY_NAME;

export const DERIVED_FUNCTIONS: readonly DerivedFunction[] = Object.values(BY_NAME);

export function derivedNamed(name: string): DerivedFunction | undefined {
  return Object.hasOwn(BY_NAME, name) ? BY_NAME[name as DerivedName] : undefined;
}
