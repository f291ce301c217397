/** Leaves that compare two facts of a record. */
import type { Operator } from '../operators';
import { F, T, U } from '../tri';
import { isUnknown, type Value } from '../value';
import { bounds, type Bounds } from './interval';
import type { Leaf, LeafShell } from './node';
import { use, type Slot } from './slot';
import type { Step } from './step';
import type { View } from './views';

/** @param pair both facts as doubles, for operators that are intervals */
export function factLeaf(
  shell: LeafShell,
  right: Slot,
  prepare: (value: Value) => Value,
  pair: readonly [View, View] | null,
): Leaf {
  const { operator, left } = shell;
  const { bytes } = shell.lane;
  if (!pair) for (const slot of [left, right]) use(slot, 'values');
  const run = pair
    ? distanceAnswers(bounds(operator.interval!(0)), pair, bytes)
    : operator.among !== undefined && operator.right === 'same'
      ? sameAnswers(operator.among, left, right, bytes)
      : pairAnswers(operator, left, right, prepare, bytes);
  const needs = pair
    ? pair.flatMap((view) => view.needs)
    : [left, right].flatMap(({ step }) => (step === null ? [] : [step]));
  return { ...shell, place: null, needs, run };
}

type Answering = Step['run'];

/** Two bits for each number of bounds that a distance is on the right side of: unknown, outside, within. */
const ANSWERS = U | (F << 2) | (T << 4);

function distanceAnswers(range: Bounds, pair: readonly [View, View], into: Uint8Array): Answering {
  return (records) => {
    // Its own names: those of the function around it would be looked up at every record.
    const [low, high] = range;
    const [{ values, base }, { values: others, base: from }] = pair;
    const bytes = into;
    const answers = ANSWERS;
    for (let i = 0; i < records; i++) {
      const distance = values[base + i]! - others[from + i]!;
      // Without a branch to guess: a known distance is on the near side of one bound at least.
      const sides = +(distance >= low) + +(distance <= high);
      bytes[i] = (answers >> (sides << 1)) & 3;
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
