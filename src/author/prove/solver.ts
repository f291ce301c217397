/**
 * Whether some record makes conditions come out as asked. The search goes through the parts of facts, not through records: where
 * it ends without one, there is none. Where it meets one, a record is made of it, and the engine itself must confirm it; what
 * is neither excluded nor confirmed stays undecided.
 */
import { AS_OF, isUnknown, type Judged, type Node, type Program, type Slot, type Value } from '../../engine';
import type { TypedValue } from '../../sheet';
import { AND, bitOf, negated, NO, OR, YES } from './answers';
import { constraintOf, differing, type Constraint } from './constraints';
import { Moments } from './moments';
import { DAY, inSeconds, todayOf, type Part } from './parts';
import { relationsOf } from './relations';
import { State } from './state';

/** What a record must make of conditions. */
export interface Question {
  /** Answers a condition may give, as bits. */
  want: readonly (readonly [node: Node, answers: number])[];
  /** Conditions that must not come out alike. */
  differ?: readonly [Node, Node];
}

/** A record as the search hands it over to be confirmed. */
export interface Candidate {
  record: Record<string, TypedValue>;
  asOf: number | undefined;
}

export type Found<Of> =
  { found: Of } | { none: true } | { undecided: 'effort' | 'unconfirmed'; facts: readonly string[] };

/** Steps of one search; tens of thousands take a second. */
const EFFORT = 6000;
/** Records made of one search before it is given up. */
const ATTEMPTS = 40;

export class Solver {
  private readonly relations = new Map<number, readonly Constraint[]>();
  private readonly today: Slot;
  private readonly conditions = new Map<number, Constraint>();

  constructor(
    readonly program: Program,
    readonly parts: readonly (readonly Part[])[],
  ) {
    this.today = todayOf(program);
  }

  /**
   * @param like the record that a found one is to resemble
   * @param confirm null where the engine does not agree that the candidate is one
   */
  solve<Of>(question: Question, like: Candidate, confirm: (candidate: Candidate) => Of | null): Found<Of> {
    const roots = [...question.want.map(([node]) => node), ...(question.differ ?? [])];
    const cone = coneOf(roots, this.today);
    const state = new State(
      this.parts.map((list) => list.length),
      this.program.nodes.length,
    );
    const constraints = [
      ...cone.slots.flatMap((slot) => this.relation(slot)),
      ...cone.nodes.map((node) => this.condition(node)),
      ...(question.differ ? [differing(question.differ[0].id, question.differ[1].id)] : []),
    ];
    const moments = new Moments(cone.slots, cone.nodes, this.parts);
    const bases = cone.slots.filter(({ kind }) => kind === 'field' || kind === 'asOf');
    let effort = EFFORT;
    let attempts = 0;

    const settle = (): boolean => {
      effort--;
      for (let changed = true; changed && !state.failed;) {
        changed = false;
        for (const constraint of constraints) {
          if (constraint(state)) changed = true;
          if (state.failed) return false;
        }
      }
      return !state.failed && moments.possible(state);
    };

    const branch = (): Of | null => {
      if (effort <= 0 || attempts >= ATTEMPTS || !settle()) return null;
      const open = this.openLeaf(cone.nodes, state, question);
      if (open) {
        for (const answer of [4, 1, 2]) {
          if (!(state.answers[open.id]! & answer)) continue;
          const found = trying(() => state.narrow(open.id, answer));
          if (found !== null) return found;
        }
        return null;
      }
      const base = bases.find(({ id }) => state.left[id]! > 1);
      if (base) {
        for (const part of this.byLikeness(base, state, like)) {
          const found = trying(() => state.keep(base.id, (one) => one === part));
          if (found !== null) return found;
        }
        return null;
      }
      attempts++;
      const candidate = this.candidate(bases, state, moments, like);
      return candidate && confirm(candidate);
    };
    const trying = (narrow: () => void): Of | null => {
      const mark = state.mark();
      narrow();
      const found = state.failed ? null : branch();
      state.undo(mark);
      return found;
    };

    for (const [node, answers] of question.want) state.narrow(node.id, answers);
    const found = state.failed ? null : branch();
    if (found !== null) return { found };
    if (attempts === 0 && effort > 0) return { none: true };
    const meeting = cone.slots.filter(({ kind }) => kind === 'derived').map(({ name }) => name);
    return { undecided: effort <= 0 ? 'effort' : 'unconfirmed', facts: [...new Set(meeting)] };
  }

  private relation(slot: Slot): readonly Constraint[] {
    let made = this.relations.get(slot.id);
    if (!made)
      this.relations.set(slot.id, (made = slot.kind === 'derived' ? relationsOf(slot, this.program, this.parts) : []));
    return made;
  }

  private condition(node: Node): Constraint {
    let made = this.conditions.get(node.id);
    if (!made) this.conditions.set(node.id, (made = constraintOf(node, this.today, this.parts)));
    return made;
  }

  /** A comparison that what is asked still turns on. */
  private openLeaf(nodes: readonly Node[], state: State, { want, differ }: Question): Node | null {
    // What conditions may come to as their parts stand; their own sets have been narrowed by what is asked of them.
    const sets = new Map<number, number>();
    for (const node of nodes)
      sets.set(
        node.id,
        node.kind === 'leaf' || node.kind === 'inForce'
          ? state.answers[node.id]!
          : joined(
              node.kind,
              node.children.map(({ id }) => sets.get(id)!),
            ),
      );
    const lone = (node: Node) => (sets.get(node.id)! & (sets.get(node.id)! - 1)) === 0;
    const under = (node: Node): Node => {
      const child = node.kind === 'leaf' ? undefined : node.children.find((one) => !lone(one));
      return child ? under(child) : node;
    };
    const open =
      want.find(([node, answers]) => sets.get(node.id)! & ~answers)?.[0] ?? differ?.find((node) => !lone(node));
    return open ? under(open) : null;
  }

  private byLikeness({ id, kind, name, type }: Slot, state: State, like: Candidate): number[] {
    const wished: Value = kind === 'asOf' ? like.asOf : like.record[name];
    const rank = ({ value, low, high }: Part): number => {
      if (isUnknown(value)) return value === wished ? 0 : value === null ? 3 : 4;
      if (value === wished) return 0;
      const at = typeof wished === 'number' ? wished * (inSeconds(type) ? DAY : 1) : NaN;
      return at >= low && at <= high && (!inSeconds(type) || Number.isInteger(value) === Number.isInteger(wished))
        ? 1
        : 2;
    };
    const alive = this.parts[id]!.map((_, part) => part).filter((part) => state.alive[id]![part]);
    return alive.sort((a, b) => rank(this.parts[id]![a]!) - rank(this.parts[id]![b]!));
  }

  private candidate(bases: readonly Slot[], state: State, moments: Moments, like: Candidate): Candidate | null {
    const scale = ({ type }: Slot) => (inSeconds(type) ? DAY : 1);
    const wish = (slot: Slot) => {
      const value = slot.kind === 'asOf' ? like.asOf : like.record[slot.name];
      return typeof value === 'number' ? Math.round(value * scale(slot) * 1e6) / 1e6 : null;
    };
    const numeric = bases.filter((slot) => {
      const part = this.parts[slot.id]!.find((_, i) => state.alive[slot.id]![i])!;
      return typeof part.value === 'number';
    });
    const numbers = moments.values(state, numeric, wish);
    if (!numbers) return null;
    const record: Record<string, TypedValue> = { ...like.record };
    let { asOf } = like;
    for (const slot of bases) {
      const part = this.parts[slot.id]!.find((_, i) => state.alive[slot.id]![i])!;
      const at = numbers.get(slot.id);
      const value = at === undefined ? (part.value as TypedValue) : at / scale(slot);
      if (slot.name === AS_OF && slot.kind === 'asOf') asOf = typeof value === 'number' ? value : undefined;
      else record[slot.name] = keepOther(part, like.record[slot.name], value, this.parts[slot.id]!);
    }
    return { record, asOf };
  }
}

/** A text nobody names stays the one that stood there. */
function keepOther(part: Part, was: TypedValue, value: TypedValue, parts: readonly Part[]): TypedValue {
  return part.other && typeof was === 'string' && !parts.some((one) => one.value === was) ? was : value;
}

function joined(kind: 'all' | 'any' | 'not', sets: readonly number[]): number {
  if (kind === 'not') return negated(sets[0]!);
  return kind === 'all' ? sets.reduce((a, b) => AND[a]![b]!, YES) : sets.reduce((a, b) => OR[a]![b]!, NO);
}

/** Whether the engine gives the answers asked for. */
export function meets(judged: Judged, { want, differ }: Question): boolean {
  return (
    want.every(([node, answers]) => (bitOf(judged.answer(node)) & answers) !== 0) &&
    (!differ || judged.answer(differ[0]) !== judged.answer(differ[1]))
  );
}

/** All that conditions are made of, each after its parts. */
export function coneOf(roots: readonly Node[], today?: Slot): { nodes: Node[]; slots: Slot[] } {
  const nodes = new Set<Node>();
  const slots = new Set<Slot>();
  const fact = (slot: Slot): void => {
    if (slots.has(slot)) return;
    slot.sources.forEach(fact);
    slots.add(slot);
  };
  const visit = (node: Node): void => {
    if (nodes.has(node)) return;
    if (node.kind === 'leaf') {
      fact(node.left);
      if ('slot' in node.right) fact(node.right.slot);
    } else if (node.kind === 'inForce') {
      for (const day of [node.day, today]) if (day) fact(day);
    } else node.children.forEach(visit);
    nodes.add(node);
  };
  roots.forEach(visit);
  return { nodes: [...nodes], slots: [...slots] };
}
