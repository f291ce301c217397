/** Runs a block of records and reads the verdicts off the answers. */
import type { Program } from '../compile/program';
import type { Context } from '../environment';
import { BLOCK, F, T, U, wordsOf } from '../tri';
import { VERDICTS, type Severity, type Verdict } from '../types';
import type { Frame } from './frame';

/** What a rule, or a group of rival readings, comes to. Mixed: its readings, or the ends of a range, disagree. */
export const HOLDS = 0;
export const BROKEN = 1;
export const OPEN = 2;
export const MIXED = 3;

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

/** By outcome: what a group adds to the state of its record. */
const FLAGS: Readonly<Record<Severity, readonly number[]>> = {
  fail: [0, FAIL, FAIL_OPEN, WARN],
  warn: [0, WARN, WARN_OPEN, WARN],
  note: [0, 0, 0, 0],
  // Only a certain contradiction counts: one that is open, or depends on the reading, changes no verdict.
  data: [0, CONTRADICTION, 0, 0],
};

/** Flags by the two answers (`low << 2 | high`), so that a row costs one look-up. */
function byAnswers(flags: readonly number[]): Uint32Array {
  const table = new Uint32Array(16);
  for (const low of [F, U, T]) for (const high of [F, U, T]) table[(low << 2) | high] = flags[outcome(low, high)]!;
  return table;
}

/** The order in which causes count: outside scope, contradiction, scope open, broken, open, warned, open warning. */
function verdictOf(state: number): Verdict {
  if (state & OUTSIDE) return 'unregulated';
  if (state & (CONTRADICTION | SCOPE_OPEN)) return 'incomplete';
  if (state & FAIL) return 'fail';
  if (state & FAIL_OPEN) return 'incomplete';
  if (state & WARN) return 'warn';
  return state & WARN_OPEN ? 'incomplete' : 'pass';
}

const VERDICT_OF_STATE = Uint8Array.from({ length: 128 }, (_, state) => VERDICTS.indexOf(verdictOf(state)));

function hasZeroByte(word: number): boolean {
  return ((word - 0x01010101) & ~word & 0x80808080) !== 0;
}

export interface Judge {
  /** Answers every condition for `records` records from `from` on; the lanes of the nodes then hold the answers. */
  answer(frame: Frame, context: Context, from: number, records: number, forMessages?: boolean): void;
  /** Verdict codes of the block just answered, and the bits of the rules it breaks (`words` numbers a record). */
  verdicts(records: number, codes: Uint8Array, bits: Uint32Array | null, at: number): void;
  /** Numbers a record in the bits. */
  words: number;
}

export function createJudge(program: Program): Judge {
  const { environment, fields, asOf, steps, messageSteps, scopes, rules } = program;
  const words = Math.max(1, Math.ceil(rules.length / 32));
  const judged = program.verdicts
    .map((group) => ({ low: group.low.lane.bytes, high: group.high.lane.bytes, flags: byAnswers(FLAGS[group.severity]) }));
  const marked = rules.map(({ low, high }, index) => ({ low: low.lane, high: high.lane, word: index >> 5, bit: 1 << (index & 31) }));
  const scopeFlags = Uint32Array.of(OUTSIDE, SCOPE_OPEN, 0, 0);
  const state = new Uint32Array(BLOCK);

  return {
    words,
    answer: (frame, context, from, records, forMessages = false) => {
      environment.context = context;
      for (const slot of asOf) (slot.values as unknown[]).fill(context.asOf);
      for (const slot of fields) frame.bind(slot, from, records);
      for (const step of steps) step.run(records);
      if (forMessages) for (const step of messageSteps) step.run(records);
    },
    verdicts: (records, codes, bits, at) => {
      state.fill(0, 0, records);
      for (const { node } of scopes) {
        const { bytes } = node.lane;
        for (let i = 0; i < records; i++) state[i]! |= scopeFlags[bytes[i]!]!;
      }
      for (const { low, high, flags } of judged) {
        for (let i = 0; i < records; i++) state[i]! |= flags[(low[i]! << 2) | high[i]!]!;
      }
      for (let i = 0; i < records; i++) codes[at + i] = VERDICT_OF_STATE[state[i]!]!;
      if (!bits) return;
      for (const { low, high, word, bit } of marked) {
        for (let w = 0; w < wordsOf(records); w++) {
          // Most words hold no broken rule: four records are passed over at once.
          if (!hasZeroByte(low.words[w]!)) continue;
          for (let i = w * 4; i < Math.min(w * 4 + 4, records); i++) {
            const counts = low.bytes[i] === F && high.bytes[i] !== U && !(state[i]! & OUTSIDE);
            // What lies outside the scope breaks nothing.
            if (counts) bits[(at + i) * words + word]! |= bit;
          }
        }
      }
    },
  };
}
