/** How what is possible of a condition follows from its parts, and the other way round. */
import { isUnknown, NUMERIC_TYPES, type CompiledLeaf, type Node, type Slot } from '../../engine';
import { AND, ANY, bitOf, negated, NO, OPEN, OR, YES } from './answers';
import type { Part } from './parts';
import type { State } from './state';

/** Takes away what has become impossible; returns whether anything changed. */
export type Constraint = (state: State) => boolean;

type Parts = readonly (readonly Part[])[];

/** The constraint of a condition, among the parts of its facts and the answers of what it is made of. */
export function constraintOf(node: Node, today: Slot, parts: Parts): Constraint {
  switch (node.kind) {
    case 'leaf':
      return 'slot' in node.right
        ? pair(
            node.id,
            node.left.id,
            node.right.slot.id,
            matrix(node, parts[node.left.id]!, parts[node.right.slot.id]!),
          )
        : single(
            node.id,
            node.left.id,
            parts[node.left.id]!.map((part) => answersOf(node, part)),
          );
    case 'not':
      return (state) => {
        const child = node.children[0]!.id;
        const down = state.narrow(node.id, negated(state.answers[child]!));
        return state.narrow(child, negated(state.answers[node.id]!)) || down;
      };
    case 'inForce': {
      const { day, from, to } = node;
      const within = (value: unknown) => (typeof value !== 'number' || (value >= from && value < to + 1) ? YES : NO);
      const late = parts[today.id]!.map(({ value }) => within(value));
      if (!day) return single(node.id, today.id, late);
      // Without a day of its own a record is judged by the day of judgement; without either everything is in force.
      const sets = parts[day.id]!.map(({ value }) =>
        Uint8Array.from(late, (answer) => (typeof value === 'number' ? within(value) : answer)),
      );
      return pair(node.id, day.id, today.id, sets);
    }
    case 'all':
    case 'any':
      return junction(
        node.id,
        node.children.map(({ id }) => id),
        node.kind === 'all' ? AND : OR,
      );
  }
}

/** What the condition says of the values of a part. */
function answersOf({ ask, operator }: CompiledLeaf, part: Part): number {
  const vague = part.other && ['hasText', 'startsWith', 'matches'].includes(operator.name);
  return vague ? YES | NO : bitOf(ask(part.value));
}

function matrix({ ask, left, operator }: CompiledLeaf, own: readonly Part[], other: readonly Part[]): Uint8Array[] {
  const amounts = NUMERIC_TYPES.includes(left.type);
  const named = new Set(own.filter((part) => !part.other).map(({ value }) => value));
  const sure = (a: Part, b: Part) =>
    isUnknown(a.value) ||
    isUnknown(b.value) ||
    operator.readsBlank === true ||
    (amounts ? (a.low === a.high && b.low === b.high) || a.high < b.low || b.high < a.low : !a.other && !b.other) ||
    (!amounts && a.other === true && !b.other && named.has(b.value as never));
  return own.map((a) => Uint8Array.from(other, (b) => (sure(a, b) ? bitOf(ask(a.value, b.value)) : YES | NO)));
}

function single(node: number, slot: number, sets: readonly number[]): Constraint {
  return (state) => {
    const alive = state.alive[slot]!;
    let set = 0;
    for (let part = 0; part < sets.length; part++) if (alive[part]) set |= sets[part]!;
    const changed = state.narrow(node, set);
    const wanted = state.answers[node]!;
    return set === wanted ? changed : state.keep(slot, (part) => (sets[part]! & wanted) !== 0) || changed;
  };
}

function pair(node: number, left: number, right: number, sets: readonly Uint8Array[]): Constraint {
  return (state) => {
    const wanted = state.answers[node]!;
    const [own, other] = [state.alive[left]!, state.alive[right]!];
    let set = 0;
    const fits = new Uint8Array(other.length);
    let changed = state.keep(left, (a) => {
      let any = 0;
      for (let b = 0; b < other.length; b++)
        if (other[b]) {
          const found = sets[a]![b]! & wanted;
          any |= found;
          if (found) fits[b] = 1;
        }
      set |= any;
      return any !== 0;
    });
    if (own !== other) changed = state.keep(right, (b) => fits[b] === 1) || changed;
    return state.narrow(node, set) || changed;
  };
}

function junction(node: number, children: readonly number[], join: readonly Uint8Array[]): Constraint {
  const size = children.length;
  const before = new Uint8Array(size + 1);
  const neutral = join === AND ? YES : NO;
  return (state) => {
    before[0] = neutral;
    for (let i = 0; i < size; i++) before[i + 1] = join[before[i]!]![state.answers[children[i]!]!]!;
    let changed = state.narrow(node, size === 0 ? ANY : before[size]!);
    const wanted = state.answers[node]!;
    if (wanted === ANY) return changed;
    let after = neutral;
    for (let i = size - 1; i >= 0; i--) {
      const others = join[before[i]!]![after]!;
      const own = state.answers[children[i]!]!;
      let allowed = 0;
      for (const answer of [NO, OPEN, YES]) if (own & answer && join[answer]![others]! & wanted) allowed |= answer;
      changed = state.narrow(children[i]!, allowed) || changed;
      after = join[after]![state.answers[children[i]!]!]!;
    }
    return changed;
  };
}

/** Two conditions of which one says what the other does not. */
export function differing(a: number, b: number): Constraint {
  const lone = (set: number) => set === NO || set === OPEN || set === YES;
  return (state) => {
    const [left, right] = [state.answers[a]!, state.answers[b]!];
    const changed = lone(left) ? state.narrow(b, ANY & ~left) : false;
    return (lone(right) ? state.narrow(a, ANY & ~right) : false) || changed;
  };
}
