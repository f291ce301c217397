/** Words as small whole numbers, so that comparing and grouping a long column touches each spelling once. */
import type { TypedValue } from '../../sheet';
import { identityKey } from './identity';

/** Rows done in one step, some milliseconds where every word is another. */
const STEP_ROWS = 8192;

/** One code a number or word, however it is spelled; 0 for blank and unknown. */
export function* encodeWords(values: readonly TypedValue[]): Generator<void, Int32Array> {
  const codes = new Int32Array(values.length);
  const spellings = new Map<TypedValue, number>();
  const words = new Map<string, number>([['', 0]]);
  for (let i = 0; i < values.length; i++) {
    if (i % STEP_ROWS === 0) yield;
    const value = values[i];
    let code = spellings.get(value);
    if (code === undefined) {
      const word = identityKey(value);
      code = words.get(word);
      if (code === undefined) words.set(word, (code = words.size));
      spellings.set(value, code);
    }
    codes[i] = code;
  }
  return codes;
}

/** One code for each pair of codes that occurs; 0 where the first is 0. */
export function* encodePairs(first: Int32Array, second: Int32Array): Generator<void, Int32Array> {
  const codes = new Int32Array(first.length);
  const pairs = new Map<number, number>();
  for (let i = 0; i < first.length; i++) {
    if (i % STEP_ROWS === 0) yield;
    if (first[i] === 0) continue;
    const pair = first[i]! * 2 ** 31 + second[i]!;
    let code = pairs.get(pair);
    if (code === undefined) pairs.set(pair, (code = pairs.size + 1));
    codes[i] = code;
  }
  return codes;
}
