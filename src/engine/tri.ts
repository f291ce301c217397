/**
 * Kleene's three values as two bits: false 00, unknown 01, true 11. `and` is then `&` and `or` is `|`, and four records
 * stand side by side in one 32-bit word: combining conditions costs next to nothing, only leaves cost.
 */
export const F = 0;
export const U = 1;
export const T = 3;
export type Tri = 0 | 1 | 3;

/** What is said of one record: true, false, or null where a blank leaves it open. */
export type Answer = boolean | null;

export function answerOf(tri: number): Answer {
  return tri === T ? true : tri === F ? false : null;
}

/** Negates four records at once: swaps the two bits of the complement, so that 01 stays 01. */
export function notWord(word: number): number {
  const flipped = ~word & 0x03030303;
  return ((flipped & 0x01010101) << 1) | ((flipped >>> 1) & 0x01010101);
}

/** Results of a block of records, one byte a record, seen as bytes and as words. */
export interface Lane {
  bytes: Uint8Array;
  words: Uint32Array;
}

/** Records in a block: enough that starting a step costs little, few enough that all answers stay in the near caches. */
export const BLOCK = 4096;
/** A small block: what a pack that judges single records, or a few rows, has memory for. */
export const FEW = 64;

/** @param records how many it holds; whole words of four are made */
export function lane(records = BLOCK): Lane {
  return laneIn(new ArrayBuffer(4 * wordsOf(records)), 0, records);
}

/** @param at a multiple of four */
export function laneIn(buffer: ArrayBuffer, at: number, records: number): Lane {
  const words = wordsOf(records);
  return { bytes: new Uint8Array(buffer, at, 4 * words), words: new Uint32Array(buffer, at, words) };
}

export function wordsOf(records: number): number {
  return (records + 3) >> 2;
}
