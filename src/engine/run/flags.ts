/** How the outcomes of rules add up to a verdict: one number a record, whose bits say what has been seen. */
import { F, T, U } from '../model/tri';
import { VERDICTS, type Severity, type Verdict } from '../model/types';

/** What a rule, or a group of rival readings, comes to. Mixed: its readings, or the ends of a range, disagree. */
const HOLDS = 0;
export const BROKEN = 1;
export const OPEN = 2;
export const MIXED = 3;

/** From the answers at its worst (low) and best (high) reading. */
export function outcome(low: number, high: number): number {
  return low === T ? HOLDS : high === F ? BROKEN : low === F && high === T ? MIXED : OPEN;
}

const FAIL = 1;
const FAIL_OPEN = 2;
const WARN = 4;
const WARN_OPEN = 8;
const CONTRADICTION = 16;
const OUTSIDE = 32;
const SCOPE_OPEN = 64;
const NO_RULE = 128;

/** By outcome: what a group adds to the state of its record. */
const FLAGS: Readonly<Record<Severity, readonly number[]>> = {
  fail: [0, FAIL, FAIL_OPEN, WARN],
  warn: [0, WARN, WARN_OPEN, WARN],
  note: [0, 0, 0, 0],
  // Only a certain contradiction counts: one that is open, or depends on the reading, changes no verdict.
  data: [0, CONTRADICTION, 0, 0],
};

/** Flags of each severity by the two answers (`low << 2 | high`), so that a row costs one look-up. */
const tablesOf = (lenient: boolean) =>
  Object.fromEntries(
    Object.entries(FLAGS).map(([severity, flags]) => {
      const table = new Uint8Array(16);
      for (const low of [F, U, T])
        for (const high of [F, U, T]) {
          const came = outcome(low, high);
          table[(low << 2) | high] = lenient && came === OPEN ? 0 : flags[came]!;
        }
      return [severity, table];
    }),
  ) as Readonly<Record<Severity, Uint8Array>>;
const STRICT = tablesOf(false);
const LENIENT = tablesOf(true);

/** @param lenient what is open does not count */
export function flagsOf({ severity, lenient }: { severity: Severity; lenient: boolean }): Uint8Array {
  return (lenient ? LENIENT : STRICT)[severity];
}

/** Code of a record that nothing is held against. */
export const UNREGULATED = VERDICTS.indexOf('unregulated');

/** Flags of a scope by its answer. */
export const SCOPE_FLAGS = Uint8Array.of(OUTSIDE, SCOPE_OPEN, 0, 0);

const APPLIES = Uint8Array.of(NO_RULE, WARN_OPEN, 0, 0);
const APPLIES_LENIENT = Uint8Array.of(NO_RULE, 0, 0, 0);

/** Flags by the answer whether any rule applies: while that is open, nothing has passed. */
export function appliesFlags({ lenient }: { lenient: boolean }): Uint8Array {
  return lenient ? APPLIES_LENIENT : APPLIES;
}

/** The order in which causes count: outside scope, contradiction, scope open, no rule, broken, open, warned, open warning. */
function verdictOf(state: number): Verdict {
  if (state & OUTSIDE) return 'unregulated';
  if (state & (CONTRADICTION | SCOPE_OPEN)) return 'incomplete';
  if (state & NO_RULE) return 'unregulated';
  if (state & FAIL) return 'fail';
  if (state & FAIL_OPEN) return 'incomplete';
  if (state & WARN) return 'warn';
  return state & WARN_OPEN ? 'incomplete' : 'pass';
}

export const CODE_OF_STATE = Uint8Array.from({ length: 2 * NO_RULE }, (_, state) => VERDICTS.indexOf(verdictOf(state)));

/** The verdict of a state to which scope, rules and whether any applies have added their flags. */
export function verdictAt(state: number): Verdict {
  return VERDICTS[CODE_OF_STATE[state]!]!;
}
