/** Shared by the spans between two moments. */
import { DATE_TYPES } from '../model/value';
import type { DerivedArgument } from './derivedFunction';

export const FROM_TO: readonly DerivedArgument[] = [
  { name: 'from', types: DATE_TYPES },
  { name: 'to', types: DATE_TYPES },
];

/** Seconds from one serial to another, rounded: serials of Excel carry floating-point dust. */
export function secondsBetween(from: number, to: number): number {
  return Math.round((to - from) * 86_400);
}
