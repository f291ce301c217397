/** The tree of a compiled condition: rows and records are judged by it, and explanations walk it. */
import type { Operator } from '../operators';
import { F, T, type Tri } from '../model/tri';
import type { Value } from '../model/value';
import type { Slot } from './slot';

export interface Leaf {
  kind: 'leaf';
  id: number;
  operator: Operator;
  left: Slot;
  /** The other fact, or a constant that is ready for `test` (and the parameter it comes from). */
  right: { slot: Slot } | { constant: Value; parameter: string };
  /** The answer for what both sides hold; a constant needs no second value. */
  ask(found: Value, expected?: Value): Tri;
}

export interface Branch {
  kind: 'all' | 'any' | 'not';
  id: number;
  children: readonly Node[];
}

/** Whether something in force from one day to another (both included) was in force on the record's own day. */
export interface InForce {
  kind: 'inForce';
  id: number;
  children: readonly [];
  day: Slot | null;
  from: number;
  to: number;
}

/** Nodes come after those they are made of. */
export type Node = Leaf | Branch | InForce;

/** @param today judges records without a date; where it is not known either, everything is in force */
export function isInForce({ from, to }: InForce, day: Value, today: number | undefined): Tri {
  const on = typeof day === 'number' && day === day ? day : today;
  return on === undefined || (on >= from && on < to + 1) ? T : F;
}
