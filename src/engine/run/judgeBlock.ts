/** Judges a block of rows: scope and common rules on all of them, each stratum of rules on the rows it can matter to. */
import type { Output } from '../compile/cut';
import { DecisionTables, type Findings } from '../compile/decisionTables';
import type { Program } from '../compile/program';
import { inPasses } from '../compile/rowPass';
import { needed } from '../compile/step';
import { compileStrata, type Strata } from '../compile/strata';
import type { Context } from '../environment';
import { F, FEW } from '../tri';
import { answer } from './answer';
import { CODE_OF_STATE, flagsOf, OUTSIDE, SCOPE_FLAGS, VERDICT_BITS } from './flags';
import type { Frame } from './frame';

export interface BlockJudge {
  /** The widest block it judges. */
  block: number;
  /** Writes verdict codes and broken rules' bits of `records` rows from `from` on. */
  judge(frame: Frame, context: Context, from: number, records: number, codes: Uint8Array, bits: Uint32Array): void;
}

/** Numbers a record in the bits of its rules. */
export function wordsFor({ rules }: Program): number {
  return Math.max(1, Math.ceil(rules.length / 32));
}

/** @param block the widest block to judge */
export function createBlockJudge(program: Program, block: number): BlockJudge {
  // For a few rows, choosing the rows that a rule can matter to costs more than it saves.
  const { base, strata }: Strata = block <= FEW ? { base: program, strata: [] } : compileStrata(program, block);
  const words = wordsFor(program);
  const state = new Int32Array(block);
  const chosen = new Uint16Array(block);
  // A guard's bit follows those a verdict is made of; where they run out, strata share the last.
  const guardBit = (stratum: number) => 1 << Math.min(VERDICT_BITS + stratum, 30);
  const all = tabled(base, words, block, [
    ...base.scopes.map(({ node }) =>
      output(
        node,
        node,
        byAnswer((answer) => SCOPE_FLAGS[answer]!),
      ),
    ),
    ...strata.map(({ guard }, s) =>
      output(
        guard,
        guard,
        byAnswer((answer) => (answer === F ? 0 : guardBit(s))),
      ),
    ),
    ...outputsOf(base),
  ]);
  const parts = strata.map((stratum, s) => ({
    ...tabled(stratum.program, words, block, outputsOf(stratum.program)),
    bit: guardBit(s),
  }));

  return {
    block,
    judge: (frame, context, from, records, codes, bits) => {
      const findings: Findings = { state, bits, words, at: from };
      state.fill(0, 0, records);
      answer(all.program, frame, context, from, records);
      all.tables.decide(records, null, findings);
      for (const { program, tables, bit } of parts) {
        let count = 0;
        const looked = OUTSIDE | bit;
        for (let i = 0; i < records; i++) {
          chosen[count] = i;
          count += +((state[i]! & looked) === bit);
        }
        if (count === 0) continue;
        answer(program, frame, context, from, count, chosen);
        tables.decide(count, chosen, findings);
      }
      settle(findings, records, codes);
    },
  };
}

/** Verdicts by state; a rule breaks nothing outside the scope. */
function settle({ state, bits, words, at }: Findings, records: number, codes: Uint8Array): void {
  const [mask, codeOf, within] = [VERDICT_MASK, CODE_OF_STATE, WITHIN];
  for (let i = 0; i < records; i++) {
    const seen = state[i]! & mask;
    codes[at + i] = codeOf[seen]!;
    bits[(at + i) * words]! &= within[seen]!;
  }
  for (let word = 1; word < words; word++)
    for (let i = 0; i < records; i++) bits[(at + i) * words + word]! &= within[state[i]! & mask]!;
}

const VERDICT_MASK = (1 << VERDICT_BITS) - 1;
/** All bits by state; none outside the scope. */
const WITHIN = Int32Array.from({ length: VERDICT_MASK + 1 }, (_, state) => (state & OUTSIDE ? 0 : -1));

/** A program of which only what its tables need is run. */
function tabled(program: Program, words: number, block: number, outputs: readonly Output[]) {
  const tables = new DecisionTables(outputs, words, block);
  return { program: { ...program, steps: inPasses(needed(program.steps, tables.needs)) }, tables };
}

function outputsOf({ verdicts, rules }: Program): Output[] {
  return [
    ...verdicts.map(({ low, high, severity }) => output(low, high, flagsOf(severity))),
    ...rules.map(({ low, high, index }) => output(low, high, NOTHING, index)),
  ];
}

const NOTHING = new Uint8Array(16);

function output(low: Output['low'], high: Output['high'], flags: Output['flags'], rule: number | null = null): Output {
  return { low, high, flags, rule };
}

function byAnswer(flags: (answer: number) => number): Output['flags'] {
  return Int32Array.from({ length: 16 }, (_, both) => flags(both >> 2));
}
