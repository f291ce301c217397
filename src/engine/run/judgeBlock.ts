/** Judges a block of rows: the scope on all of them, each stratum of rules on the rows it can matter to. */
import type { Context } from '../environment';
import type { Program } from '../compile/program';
import { compileStrata } from '../compile/strata';
import { BLOCK, F, U, wordsOf } from '../tri';
import { answer } from './answer';
import { CODE_OF_STATE, flagsOf, OUTSIDE, SCOPE_FLAGS } from './flags';
import type { Frame } from './frame';

export interface BlockJudge {
  /** Numbers a record in the bits. */
  words: number;
  /** Writes verdict codes and broken rules' bits of `records` rows from `from` on. */
  judge(frame: Frame, context: Context, from: number, records: number, codes: Uint8Array, bits: Uint32Array): void;
}

export function createBlockJudge(program: Program): BlockJudge {
  const { base, strata } = compileStrata(program);
  const words = Math.max(1, Math.ceil(program.rules.length / 32));
  const state = new Uint8Array(BLOCK);
  const inside = new Uint16Array(BLOCK);
  const chosen = new Uint16Array(BLOCK);
  const parts = strata.map(({ program, guard }) => ({
    program,
    guard: guard?.lane.bytes ?? null,
    judged: program.verdicts.map(({ severity, low, high }) => ({
      low: low.lane,
      high: high.lane,
      flags: flagsOf(severity),
    })),
    marked: program.rules.map(({ low, high, index }) => ({
      low: low.lane,
      high: high.lane,
      word: index >> 5,
      bit: 1 << (index & 31),
    })),
  }));

  return {
    words,
    judge: (frame, context, from, records, codes, bits) => {
      answer(base, frame, context, from, records);
      state.fill(0, 0, records);
      for (const { node } of base.scopes) {
        const { bytes, words: four } = node.lane;
        for (let w = 0; w < wordsOf(records); w++) {
          if (four[w] === ALL_HOLD) continue;
          for (let i = w * 4; i < w * 4 + 4; i++) state[i]! |= SCOPE_FLAGS[bytes[i]!]!;
        }
      }
      let within = 0;
      for (let i = 0; i < records; i++) {
        inside[within] = i;
        within += state[i]! & OUTSIDE ? 0 : 1;
      }
      for (const { program, guard, judged, marked } of parts) {
        let selection = inside;
        let count = within;
        if (guard) {
          selection = chosen;
          count = 0;
          for (let k = 0; k < within; k++) {
            const row = inside[k]!;
            chosen[count] = row;
            count += guard[row] === F ? 0 : 1;
          }
        }
        if (count === 0) continue;
        answer(program, frame, context, from, count, selection);
        for (const { low, high, flags } of judged) {
          for (let w = 0; w < wordsOf(count); w++) {
            if (low.words[w] === ALL_HOLD) continue;
            for (let k = w * 4; k < Math.min(w * 4 + 4, count); k++)
              state[selection[k]!]! |= flags[(low.bytes[k]! << 2) | high.bytes[k]!]!;
          }
        }
        for (const { low, high, word, bit } of marked) {
          for (let w = 0; w < wordsOf(count); w++) {
            // Most words hold no broken rule: four records are passed over at once.
            if (!hasZeroByte(low.words[w]!)) continue;
            for (let k = w * 4; k < Math.min(w * 4 + 4, count); k++) {
              if (low.bytes[k] === F && high.bytes[k] !== U) bits[(from + selection[k]!) * words + word]! |= bit;
            }
          }
        }
      }
      for (let i = 0; i < records; i++) codes[from + i] = CODE_OF_STATE[state[i]!]!;
    },
  };
}

/** Four records that hold. */
const ALL_HOLD = 0x03030303;

function hasZeroByte(word: number): boolean {
  return ((word - 0x01010101) & ~word & 0x80808080) !== 0;
}
