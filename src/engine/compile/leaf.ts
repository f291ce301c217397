/** Leaves: how one comparison is answered for a block of records, by the quickest way its operator and cells allow. */
import type { Interval, Operator } from '../operators';
import { F, lane, T, U } from '../tri';
import { isUnknown, type Scalar, type Value } from '../value';
import type { Leaf } from './node';
import type { Dictionary, Slot } from './slot';
import type { Numbers } from './views';

type Answering = Leaf['run'];

/** A leaf with a constant on the right. `numbers` is given for operators that are intervals. */
export function constantLeaf(id: number, operator: Operator, left: Slot, constant: Value, parameter: string, numbers: Numbers | null): Leaf {
  const out = lane();
  const { bytes } = out;
  const plain = plainAnswers(operator, left, constant, numbers, bytes);
  const encoded = encodedAnswers(operator, constant, bytes);
  const run: Answering = (records) => {
    if (left.dictionary) encoded(left.dictionary, left.base, records);
    else plain(records);
  };
  return { kind: 'leaf', id, lane: out, operator, left, right: { constant, parameter }, run };
}

/** A leaf that compares two facts. */
export function factLeaf(id: number, operator: Operator, left: Slot, right: Slot, prepare: (value: Value) => Value, pair: readonly [Numbers, Numbers] | null): Leaf {
  const out = lane();
  const run = pair ? distanceAnswers(bounds(operator.interval!(0)), pair, out.bytes) : pairAnswers(operator, left, right, prepare, out.bytes);
  return { kind: 'leaf', id, lane: out, operator, left, right: { slot: right }, run };
}

function plainAnswers(operator: Operator, left: Slot, constant: Value, numbers: Numbers | null, bytes: Uint8Array): Answering {
  // An unset right-hand side (a parameter nobody has filled in) leaves every record open.
  if (isUnknown(constant)) return (records) => void bytes.fill(U, 0, records);
  if (operator.readsBlank) return blankAnswers(operator, left, constant, bytes);
  if (numbers) return intervalAnswers(bounds(operator.interval!(constant)), numbers, bytes);
  if (operator.among !== undefined) {
    const words = Array.isArray(constant) ? (constant as readonly Scalar[]) : [constant as Scalar];
    if (words.length <= FEW) return amongAnswers(words, operator.among, left, bytes);
  }
  const test = testOf(operator, constant);
  return (records) => {
    const { values, base } = left;
    for (let i = 0; i < records; i++) {
      const found = values[base + i];
      bytes[i] = isUnknown(found) ? U : test(found) ? T : F;
    }
  };
}

function testOf(operator: Operator, constant: Value): (found: Value) => boolean {
  return operator.compile?.(constant) ?? ((found) => operator.test(found, constant));
}

function blankAnswers(operator: Operator, left: Slot, constant: Value, bytes: Uint8Array): Answering {
  const ofBlank = operator.test(null, constant) ? T : F;
  const ofFilled = operator.test(0, constant) ? T : F;
  return (records) => {
    const { values, base } = left;
    for (let i = 0; i < records; i++) {
      const found = values[base + i];
      bytes[i] = found === undefined ? U : found === null ? ofBlank : ofFilled;
    }
  };
}

const FEW = 4;

/** Words compare one by one: a vocabulary's words are the same string, so mostly the same address. */
function amongAnswers(words: readonly Scalar[], among: boolean, left: Slot, bytes: Uint8Array): Answering {
  const [a, b = a, c = a, d = a] = words;
  const yes = among ? T : F;
  const no = among ? F : T;
  if (words.length === 1) {
    return (records) => {
      const { values, base } = left;
      for (let i = 0; i < records; i++) {
        const found = values[base + i];
        bytes[i] = found === a ? yes : found === undefined || found === null || found !== found ? U : no;
      }
    };
  }
  return (records) => {
    const { values, base } = left;
    for (let i = 0; i < records; i++) {
      const found = values[base + i];
      bytes[i] = found === a || found === b || found === c || found === d ? yes : found === undefined || found === null || found !== found ? U : no;
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

function distanceAnswers([low, high]: readonly [number, number], [left, right]: readonly [Numbers, Numbers], bytes: Uint8Array): Answering {
  return (records) => {
    const { values, base } = left;
    const { values: others, base: from } = right;
    for (let i = 0; i < records; i++) {
      const distance = values[base + i]! - others[from + i]!;
      bytes[i] = distance >= low && distance <= high ? T : distance !== distance ? U : F;
    }
  };
}

function pairAnswers({ test, readsBlank }: Operator, left: Slot, right: Slot, prepare: (value: Value) => Value, bytes: Uint8Array): Answering {
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
function encodedAnswers(operator: Operator, constant: Value, bytes: Uint8Array): (dictionary: Dictionary, base: number, records: number) => void {
  let words: readonly Value[] | null = null;
  let answers = new Uint8Array(0);
  const answer = (found: Value) => {
    if (isUnknown(constant) || (operator.readsBlank ? found === undefined : isUnknown(found))) return U;
    return operator.test(found, constant) ? T : F;
  };
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
