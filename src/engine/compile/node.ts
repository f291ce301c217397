/** Nodes of a compiled condition. Each writes the answers for a block of records into its lane. */
import type { Operator } from '../operators';
import { F, notWord, T, wordsOf, type Lane } from '../tri';
import type { Value } from '../value';
import type { Place } from './partitions';
import type { Slot } from './slot';
import type { Step } from './step';
import type { View } from './views';

/** A comparison as it is written. */
export interface LeafShell {
  kind: 'leaf';
  id: number;
  operator: Operator;
  left: Slot;
  /** The other fact, or a constant that is ready for `test` (and the parameter it comes from). */
  right: { slot: Slot } | { constant: Value; parameter: string };
  lane: Lane;
}

export interface Leaf extends LeafShell, Step {
  /** Where it is answered by the class of its fact. */
  place: Place | null;
}

export interface Branch extends Step {
  kind: 'all' | 'any' | 'not' | 'inForce';
  id: number;
  lane: Lane;
  children: readonly Node[];
}

export type Node = Leaf | Branch;

/** A node's number, and where its answers go. */
export type Own = Pick<Node, 'id' | 'lane'>;

/** `all` and `any` of one or more conditions. */
export function junction(own: Own, kind: 'all' | 'any', children: readonly Node[]): Branch {
  const { words } = own.lane;
  const lanes = children.map((child) => child.lane.words);
  const [first, second = first, ...rest] = lanes as [Uint32Array, ...Uint32Array[]];
  return {
    ...own,
    kind,
    children,
    needs: children,
    run: (records) => {
      const count = wordsOf(records);
      const into = words;
      const [one, two] = [first, second];
      // Two at a time: most conditions have two parts.
      if (kind === 'all') for (let w = 0; w < count; w++) into[w] = one[w]! & two[w]!;
      else for (let w = 0; w < count; w++) into[w] = one[w]! | two[w]!;
      for (const other of rest) {
        if (kind === 'all') for (let w = 0; w < count; w++) into[w]! &= other[w]!;
        else for (let w = 0; w < count; w++) into[w]! |= other[w]!;
      }
    },
  };
}

export function negation(own: Own, child: Node): Branch {
  const { words } = own.lane;
  const from = child.lane.words;
  return {
    ...own,
    kind: 'not',
    children: [child],
    needs: [child],
    run: (records) => {
      const count = wordsOf(records);
      for (let w = 0; w < count; w++) words[w] = notWord(from[w]!);
    },
  };
}

/** Whether something in force from one day to another (both included) was in force on the record's own day. */
export function inForce(own: Own, day: View | null, from: number, to: number, today: () => number | undefined): Branch {
  const { bytes } = own.lane;
  const within = (on: number) => (on >= from && on < to + 1 ? T : F);
  return {
    ...own,
    kind: 'inForce',
    children: [],
    needs: day?.needs ?? [],
    run: (records) => {
      // A record without a date is judged by what is in force on the day of judgement.
      const now = today();
      const undated = now === undefined ? T : within(now);
      if (!day) return void bytes.fill(undated, 0, records);
      // The loop's own names: those of the function around it would be looked up at every record.
      const { values, base } = day;
      const { bytes: into } = own.lane;
      const [first, end] = [from, to + 1];
      const answers = undated | (F << 2) | (T << 4);
      for (let i = 0; i < records; i++) {
        const on = values[base + i]!;
        // On the near side of both ends, of one, or (where it is not known) of none.
        into[i] = (answers >> ((+(on >= first) + +(on < end)) << 1)) & 3;
      }
    },
  };
}
