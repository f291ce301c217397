/** Nodes of a compiled condition. Each writes the answers for a block of records into its lane. */
import type { Operator } from '../operators';
import { F, lane, notWord, T, U, wordsOf, type Lane } from '../tri';
import { isUnknown, type Value } from '../value';
import type { Dictionary, Slot } from './slot';

export interface Leaf {
  kind: 'leaf';
  id: number;
  lane: Lane;
  operator: Operator;
  left: Slot;
  /** The other fact, or a constant that is ready for `test` (and the parameter it comes from). */
  right: { slot: Slot } | { constant: Value; parameter: string };
  run(records: number): void;
}

export interface Branch {
  kind: 'all' | 'any' | 'not' | 'inForce';
  id: number;
  lane: Lane;
  children: readonly Node[];
  run(records: number): void;
}

export type Node = Leaf | Branch;

/** A leaf with a constant on the right: one answer a cell, or one answer a word of an encoded column. */
export function constantLeaf(id: number, operator: Operator, left: Slot, constant: Value, parameter = ''): Leaf {
  const out = lane();
  const { bytes } = out;
  // An unset right-hand side (a parameter nobody has filled in) leaves every record open.
  const known = !isUnknown(constant);
  const test = known ? (operator.compile?.(constant) ?? ((found: Value) => operator.test(found, constant))) : () => false;
  const answer = operator.readsBlank
    ? (found: Value) => (found === undefined ? U : test(found) ? T : F)
    : (found: Value) => (isUnknown(found) ? U : test(found) ? T : F);
  let words: readonly Value[] | null = null;
  let answers = new Uint8Array(0);

  const ofDictionary = ({ values, codes }: Dictionary, base: number, records: number) => {
    if (words !== values) {
      answers = Uint8Array.from(values, answer);
      words = values;
    }
    for (let i = 0; i < records; i++) bytes[i] = answers[codes[base + i]!]!;
  };

  return {
    kind: 'leaf',
    id,
    lane: out,
    operator,
    left,
    right: { constant, parameter },
    run: (records) => {
      const { values, base, dictionary } = left;
      if (!known) bytes.fill(U, 0, records);
      else if (dictionary) ofDictionary(dictionary, base, records);
      else if (operator.readsBlank) {
        for (let i = 0; i < records; i++) {
          const found = values[base + i];
          bytes[i] = found === undefined ? U : test(found) ? T : F;
        }
      } else {
        for (let i = 0; i < records; i++) {
          const found = values[base + i];
          bytes[i] = found === undefined || found === null || found !== found ? U : test(found) ? T : F;
        }
      }
    },
  };
}

/** A leaf that compares two facts. */
export function factLeaf(id: number, operator: Operator, left: Slot, right: Slot, prepare: (value: Value) => Value): Leaf {
  const out = lane();
  const { bytes } = out;
  const { test, readsBlank } = operator;
  return {
    kind: 'leaf',
    id,
    lane: out,
    operator,
    left,
    right: { slot: right },
    run: (records) => {
      const { values, base } = left;
      const others = right.values;
      const from = right.base;
      for (let i = 0; i < records; i++) {
        const found = values[base + i];
        const other = others[from + i];
        const expected = isUnknown(other) ? undefined : prepare(other);
        const open = isUnknown(expected) || (readsBlank ? found === undefined : isUnknown(found));
        bytes[i] = open ? U : test(found, expected) ? T : F;
      }
    },
  };
}

/** `all` and `any` of two or more conditions. */
export function junction(id: number, kind: 'all' | 'any', children: readonly Node[]): Branch {
  const out = lane();
  const { words } = out;
  const lanes = children.map((child) => child.lane.words);
  const first = lanes[0]!;
  const rest = lanes.slice(1);
  return {
    kind,
    id,
    lane: out,
    children,
    run: (records) => {
      const count = wordsOf(records);
      for (let w = 0; w < count; w++) words[w] = first[w]!;
      for (const other of rest) {
        if (kind === 'all') for (let w = 0; w < count; w++) words[w]! &= other[w]!;
        else for (let w = 0; w < count; w++) words[w]! |= other[w]!;
      }
    },
  };
}

export function negation(id: number, child: Node): Branch {
  const out = lane();
  const { words } = out;
  const from = child.lane.words;
  return {
    kind: 'not',
    id,
    lane: out,
    children: [child],
    run: (records) => {
      const count = wordsOf(records);
      for (let w = 0; w < count; w++) words[w] = notWord(from[w]!);
    },
  };
}

/** Whether something in force from one day to another (both included) was in force on the record's own day. */
export function inForce(id: number, day: Slot | null, from: number, to: number, today: () => number | undefined): Branch {
  const out = lane();
  return {
    kind: 'inForce',
    id,
    lane: out,
    children: [],
    run: (records) => {
      for (let i = 0; i < records; i++) {
        const own = day?.values[day.base + i];
        // A record without a date is judged by what is in force on the day of judgement.
        const on = typeof own === 'number' && own === own ? own : today();
        out.bytes[i] = on === undefined || (on >= from && on < to + 1) ? T : F;
      }
    },
  };
}
