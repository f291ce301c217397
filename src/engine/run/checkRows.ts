/** Judges many records: all at once, or in slices that leave the page alive. */
import type { Context } from '../environment';
import { BLOCK, FEW } from '../tri';
import type { Program } from '../compile/program';
import { VERDICTS, type Verdict } from '../types';
import type { Frame } from './frame';
import { createBlockJudge, wordsFor, type BlockJudge } from './judgeBlock';
import { nextTurn } from './nextTurn';

export interface RowsResult {
  /** Verdict code a record: `VERDICTS[codes[i]]`. */
  codes: Uint8Array;
  /** Bits of the rules a record breaks, or of whose readings some are broken: `words` numbers a record. */
  broken: Uint32Array;
  words: number;
  /** Names of the rules; rule r is bit r % 32 of word r / 32. */
  rules: readonly string[];
  counts: Readonly<Record<Verdict, number>>;
}

export interface SliceOptions {
  /** Called after each slice with the number of records judged so far. */
  onProgress?(done: number, total: number): void;
  signal?: AbortSignal;
  /** Longest time in milliseconds before the page gets a turn; default 8. */
  sliceMs?: number;
}

export interface RowsChecker {
  sync(frame: Frame, context: Context): RowsResult;
  sliced(frame: Frame, context: Context, options: SliceOptions): Promise<RowsResult>;
}

/** Widths of blocks: memory is made for what comes. */
const WIDTHS = [FEW, 1024, BLOCK];

export function createRowsChecker(program: Program): RowsChecker {
  // Made when rows first come: whoever judges single records does without. Anew where more rows come than before.
  let made: BlockJudge | null = null;
  const judgeFor = (rows: number): BlockJudge => {
    const most = Math.min(rows, BLOCK);
    if (!made || made.block < most)
      made = createBlockJudge(
        program,
        WIDTHS.find((width) => width >= most)!,
      );
    return made;
  };
  const words = wordsFor(program);
  const rules = program.rules.map(({ rule }) => rule.name);
  const blocks = function* (frame: Frame, context: Context, codes: Uint8Array, broken: Uint32Array): Generator<number> {
    if (frame.size === 0) return;
    const { judge, block } = judgeFor(frame.size);
    for (let from = 0; from < frame.size; from += block) {
      const records = Math.min(block, frame.size - from);
      judge(frame, context, from, records, codes, broken);
      yield from + records;
    }
  };
  const start = (frame: Frame) => ({ codes: new Uint8Array(frame.size), broken: new Uint32Array(frame.size * words) });
  const finish = ({ codes, broken }: ReturnType<typeof start>): RowsResult => ({
    codes,
    broken,
    words,
    rules,
    counts: count(codes),
  });

  return {
    sync: (frame, context) => {
      const out = start(frame);
      for (const _ of blocks(frame, context, out.codes, out.broken));
      return finish(out);
    },
    sliced: async (frame, context, { onProgress, signal, sliceMs = 8 }) => {
      signal?.throwIfAborted();
      const out = start(frame);
      let began = performance.now();
      for (const done of blocks(frame, context, out.codes, out.broken)) {
        if (performance.now() - began < sliceMs) continue;
        onProgress?.(done, frame.size);
        await nextTurn();
        signal?.throwIfAborted();
        began = performance.now();
      }
      onProgress?.(frame.size, frame.size);
      return finish(out);
    },
  };
}

/** Four counts a verdict, taken in turn: adding to the one just added to would wait for it. */
function count(codes: Uint8Array): Record<Verdict, number> {
  const counts = new Uint32Array(4 * VERDICTS.length);
  for (let i = 0; i < codes.length; i++) counts[(codes[i]! << 2) | (i & 3)]!++;
  const of = (code: number) => counts.subarray(4 * code, 4 * code + 4).reduce((sum, part) => sum + part, 0);
  return Object.fromEntries(VERDICTS.map((verdict, code) => [verdict, of(code)])) as Record<Verdict, number>;
}

/** Names of the rules a record breaks. */
export function brokenRules({ broken, words, rules }: RowsResult, row: number): string[] {
  return rules.filter((_, r) => (broken[row * words + (r >> 5)]! >>> (r & 31)) & 1);
}
