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

function distanceAnswers([low, high]: Bounds, [left, right]: readonly [View, View], bytes: Uint8Array): Answering {
  return (records) => {
    const { values, base } = left;
    const { values: others, base: from } = right;
    for (let i = 0; i < records; i++) {
      const distance = values[base + i]! - others[from + i]!;
      // Without a branch to guess: 3 within, 0 outside, 1 where the distance is not known.
      const within = +(distance >= low) & +(distance <= high);
      bytes[i] = (within << 1) | within | +(distance !== distance);
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
