/** Leaves: how one comparison is answered for a block of records, by the quickest way its operator and cells allow. */
import type { Interval, Operator } from '../operators';
import { F, lane, T, U } from '../tri';
import { isUnknown, type Scalar, type Value } from '../value';
import type { Leaf } from './node';
import { use, type Dictionary, type Slot } from './slot';
import type { Numbers } from '../numbers';

type Answering = Leaf['run'];

/** A leaf with a constant on the right. `numbers` is given for operators that are intervals. */
export function constantLeaf(
  id: number,
  operator: Operator,
  left: Slot,
  constant: Value,
  parameter: string,
  numbers: Numbers | null,
): Leaf {
  const out = lane();
  const shell = { kind: 'leaf', id, lane: out, operator, left, right: { constant, parameter } } as const;
  const { bytes } = out;
  const answer = answering(operator, constant);
  // An unset right-hand side (a parameter nobody has filled in) leaves every record open.
  if (isUnknown(constant)) return { ...shell, run: (records) => void bytes.fill(U, 0, records) };
  if (numbers) return { ...shell, run: intervalAnswers(bounds(operator.interval!(constant)), numbers, bytes) };

  // A fact that only stands in for blanks is read at its field, with other answers for blanks.
  const { keeps } = left;
  const read = keeps?.field ?? left;
  const ofBlank = keeps ? answer(keeps.blank) : answer(null);
  const ofMissing = keeps ? answer(keeps.missing) : U;
  use(read, 'words');
  const words = wordsOf(operator, constant);
  const plain =
    operator.readsBlank && !keeps
      ? filledAnswers(answer(0), ofBlank, read, bytes)
      : words
        ? amongAnswers(words, { ofBlank, ofMissing }, operator.among!, read, bytes)
        : testAnswers(operator, constant, { ofBlank, ofMissing }, read, bytes);
  const encoded = encodedAnswers(
    (found) => (found === null ? ofBlank : found === undefined ? ofMissing : answer(found)),
    bytes,
  );
  const run: Answering = (records) => {
    if (read.dictionary) encoded(read.dictionary, read.codeBase, records);
    else plain(records);
  };
  return { ...shell, run };
}

/** A leaf that compares two facts. */
export function factLeaf(
  id: number,
  operator: Operator,
  left: Slot,
  right: Slot,
  prepare: (value: Value) => Value,
  pair: readonly [Numbers, Numbers] | null,
): Leaf {
  const out = lane();
  if (!pair) for (const slot of [left, right]) use(slot, 'values');
  const run = pair
    ? distanceAnswers(bounds(operator.interval!(0)), pair, out.bytes)
    : operator.among !== undefined && operator.right === 'same'
      ? sameAnswers(operator.among, left, right, out.bytes)
      : pairAnswers(operator, left, right, prepare, out.bytes);
  return { kind: 'leaf', id, lane: out, operator, left, right: { slot: right }, run };
}

/** The answer for any value, blanks and missing ones included. */
function answering(operator: Operator, constant: Value): (found: Value) => number {
  return (found) => {
    if (operator.readsBlank ? found === undefined : isUnknown(found)) return U;
    return operator.test(found, constant) ? T : F;
  };
}

interface Blanks {
  ofBlank: number;
  ofMissing: number;
}

function testAnswers(
  operator: Operator,
  constant: Value,
  { ofBlank, ofMissing }: Blanks,
  slot: Slot,
  bytes: Uint8Array,
): Answering {
  const test = operator.compile?.(constant) ?? ((found: Value) => operator.test(found, constant));
  return (records) => {
    const { values, base } = slot;
    for (let i = 0; i < records; i++) {
      const found = values[base + i];
      bytes[i] = found === null ? ofBlank : found === undefined || found !== found ? ofMissing : test(found) ? T : F;
    }
  };
}

function filledAnswers(ofFilled: number, ofBlank: number, slot: Slot, bytes: Uint8Array): Answering {
  return (records) => {
    const { values, base } = slot;
    for (let i = 0; i < records; i++) {
      const found = values[base + i];
      bytes[i] = found === undefined ? U : found === null ? ofBlank : ofFilled;
    }
  };
}

const FEW = 4;

/** The words of an equality or a short list; null where comparing one by one would not pay. */
function wordsOf(operator: Operator, constant: Value): readonly Scalar[] | null {
  if (operator.among === undefined) return null;
  const words = Array.isArray(constant) ? (constant as readonly Scalar[]) : [constant as Scalar];
  return words.length <= FEW ? words.map(interned) : null;
}

/** Property names are kept once by the engine: words then compare by address with the vocabulary's. */
function interned(word: Scalar): Scalar {
  return typeof word === 'string' ? Object.keys({ [word]: 0 })[0]! : word;
}

/** Blanks first: what is then left to compare are words alone, which the compiler does by address. */
function amongAnswers(
  words: readonly Scalar[],
  { ofBlank, ofMissing }: Blanks,
  among: boolean,
  slot: Slot,
  bytes: Uint8Array,
): Answering {
  const [a, b = a, c = a, d = a] = words;
  const yes = among ? T : F;
  const no = among ? F : T;
  if (typeof a === 'boolean' && words.length === 1) {
    const ofTrue = a ? yes : no;
    const ofFalse = a ? no : yes;
    return (records) => {
      const { values, base } = slot;
      for (let i = 0; i < records; i++) {
        const found = values[base + i];
        bytes[i] =
          found === true
            ? ofTrue
            : found === false
              ? ofFalse
              : found === null
                ? ofBlank
                : found === undefined
                  ? ofMissing
                  : no;
      }
    };
  }
  if (words.length === 1) {
    return (records) => {
      const { values, base } = slot;
      for (let i = 0; i < records; i++) {
        const found = values[base + i];
        bytes[i] =
          found === null ? ofBlank : found === undefined || found !== found ? ofMissing : found === a ? yes : no;
      }
    };
  }
  return (records) => {
    const { values, base } = slot;
    for (let i = 0; i < records; i++) {
      const found = values[base + i];
      if (found === null || found === undefined || found !== found) bytes[i] = found === null ? ofBlank : ofMissing;
      else bytes[i] = found === a || found === b || found === c || found === d ? yes : no;
    }
  };
}

function intervalAnswers([low, high]: readonly [number, number], view: Numbers, bytes: Uint8Array): Answering {
  return (records) => {
    const { values, base } = view;
    for (let i = 0; i < records; i++) {
      const found = values[base + i]!;
      bytes[i] = found >= low && found <= high ? T : found !== found ? U : F;
    }
  };
}

function distanceAnswers(
  [low, high]: readonly [number, number],
  [left, right]: readonly [Numbers, Numbers],
  bytes: Uint8Array,
): Answering {
  return (records) => {
    const { values, base } = left;
    const { values: others, base: from } = right;
    for (let i = 0; i < records; i++) {
      const distance = values[base + i]! - others[from + i]!;
      bytes[i] = distance >= low && distance <= high ? T : distance !== distance ? U : F;
    }
  };
}

function sameAnswers(among: boolean, left: Slot, right: Slot, bytes: Uint8Array): Answering {
  const yes = among ? T : F;
  const no = among ? F : T;
  return (records) => {
    const { values, base } = left;
    const { values: others, base: from } = right;
    for (let i = 0; i < records; i++) {
      const found = values[base + i];
      const expected = others[from + i];
      bytes[i] = isUnknown(found) || isUnknown(expected) ? U : found === expected ? yes : no;
    }
  };
}

function pairAnswers(
  { test, readsBlank }: Operator,
  left: Slot,
  right: Slot,
  prepare: (value: Value) => Value,
  bytes: Uint8Array,
): Answering {
  return (records) => {
    const { values, base } = left;
    const { values: others, base: from } = right;
    for (let i = 0; i < records; i++) {
      const found = values[base + i];
      const other = others[from + i];
      const expected = isUnknown(other) ? undefined : prepare(other);
      const open = isUnknown(expected) || (readsBlank ? found === undefined : isUnknown(found));
      bytes[i] = open ? U : test(found, expected) ? T : F;
    }
  };
}

/** One answer a word of the dictionary, then one look-up a row. */
function encodedAnswers(
  answer: (found: Value) => number,
  bytes: Uint8Array,
): (dictionary: Dictionary, base: number, records: number) => void {
  let words: readonly Value[] | null = null;
  let answers = new Uint8Array(0);
  return ({ values, codes }, base, records) => {
    if (words !== values) {
      answers = Uint8Array.from(values, answer);
      words = values;
    }
    for (let i = 0; i < records; i++) bytes[i] = answers[codes[base + i]!]!;
  };
}

/** An interval with both bounds inside: an open bound moves to the next double. */
function bounds({ low, high, open = false }: Interval): readonly [number, number] {
  return open ? [low === -Infinity ? low : nextUp(low), high === Infinity ? high : -nextUp(-high)] : [low, high];
}

/** The next larger double. */
function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const cell = new DataView(new ArrayBuffer(8));
  cell.setFloat64(0, value);
  cell.setBigInt64(0, cell.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return cell.getFloat64(0);
}
