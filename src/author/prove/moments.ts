/**
 * Facts that meet each other: which dates lie how far apart. Every condition on two of them, or on the span between them, says
 * that one number is at most another plus so much; such bounds contradict each other where they run in a circle that comes to
 * less than nothing (Bellman and Ford). Moments are whole seconds. What cannot be said in this way is left out, so a contradiction
 * found is one, and records are only ever taken for possible.
 */
import { isUnknown, NUMERIC_TYPES, type Node, type Slot } from '../../engine';
import { NO, YES } from './answers';
import { DAY, FINE, HANDING_ON, inSeconds, isHourless, type Part } from './parts';
import { hullOf } from './relations';
import type { State } from './state';

/** `to` is at most `from` plus `most`. */
interface Bound {
  from: number;
  to: number;
  most: number;
}

/** Spans between two moments: seconds of one unit, whether whole days count, and how far a count may be off. */
const SPANS: Readonly<Record<string, { unit: number; days?: true; slack?: number; whole?: true }>> = {
  minutesBetween: { unit: 60 },
  hoursBetween: { unit: 3600 },
  daysBetween: { unit: DAY, days: true },
  workingDaysBetween: { unit: 1.4 * DAY, days: true, slack: 4 * DAY },
  completedMonths: { unit: 30.436875 * DAY, days: true, slack: 4 * DAY, whole: true },
  completedYears: { unit: 365.2425 * DAY, days: true, slack: 4 * DAY, whole: true },
};
const STEPS: Readonly<Record<string, { unit: number; slack?: number }>> = {
  addMinutes: { unit: 60 },
  addHours: { unit: 3600 },
  addDays: { unit: DAY },
  addDuration: { unit: 1 },
  addMonths: { unit: 30.436875 * DAY, slack: 5 * DAY },
};
/** Bounds between whole seconds carry the dust of fractions. */
const DUST = 1e-3;
const DAYWISE = ['after', 'afterOrOn', 'before', 'beforeOrOn', 'sameDayAs'];

/** The numeric facts and the comparisons between them that a question turns on. */
export class Moments {
  private readonly numeric: readonly Slot[];
  private readonly pairs: readonly Node[];
  /** Zero, then each fact, then the day of each. */
  private readonly size: number;

  constructor(
    private readonly slots: readonly Slot[],
    nodes: readonly Node[],
    private readonly parts: readonly (readonly Part[])[],
  ) {
    this.numeric = slots.filter(({ type }) => NUMERIC_TYPES.includes(type));
    this.pairs = nodes.filter(
      (node) => node.kind === 'leaf' && 'slot' in node.right && NUMERIC_TYPES.includes(node.left.type),
    );
    this.size = 1 + 2 * this.numeric.length;
  }

  /** True where nothing meets anything: there is nothing to contradict. */
  get idle(): boolean {
    return (
      this.pairs.length === 0 &&
      !this.numeric.some(({ kind, function: made = '' }) => kind === 'derived' && !HANDING_ON.includes(made))
    );
  }

  private at(slot: Slot): number {
    return 1 + this.numeric.indexOf(slot);
  }

  private dayAt(slot: Slot): number {
    return this.numeric.length + this.at(slot);
  }

  private bounds(state: State): Bound[] {
    const bounds: Bound[] = [];
    const least = (from: number, to: number, by: number) => bounds.push({ from: to, to: from, most: -by });
    const most = (from: number, to: number, by: number) => bounds.push({ from, to, most: by });
    const within = (from: number, to: number, low: number, high: number) => {
      if (low > -Infinity) least(from, to, low);
      if (high < Infinity) most(from, to, high);
    };
    const surely = (slot: Slot) =>
      this.parts[slot.id]!.every(({ value }, part) => !state.alive[slot.id]![part] || !isUnknown(value));
    for (const slot of this.numeric) {
      if (!surely(slot)) continue;
      const own = this.at(slot);
      const [low, high] = hullOf(state, slot.id, this.parts[slot.id]!);
      within(0, own, low, high);
      if (inSeconds(slot.type) && slot.type !== 'time') {
        const hourless = this.parts[slot.id]!.every((part, i) => !state.alive[slot.id]![i] || isHourless(part));
        within(this.dayAt(slot), own, 0, hourless ? 0 : DAY - 1);
      }
      this.derived(slot, [low, high], state, within, surely);
    }
    for (const node of this.pairs) this.comparison(node, state.answers[node.id]!, within, surely);
    return bounds;
  }

  private derived(
    slot: Slot,
    [low, high]: readonly [number, number],
    state: State,
    within: (from: number, to: number, low: number, high: number) => void,
    surely: (slot: Slot) => boolean,
  ): void {
    const { function: made = '', sources } = slot;
    const [a, b] = sources;
    if (!a) return;
    const own = this.at(slot);
    const hull = (of: Slot) => hullOf(state, of.id, this.parts[of.id]!);
    const span = SPANS[made];
    const step = STEPS[made];
    if (span && b) {
      const { unit, days, slack = 0, whole } = span;
      const [from, to] = days ? [this.dayAt(a), this.dayAt(b)] : [this.at(a), this.at(b)];
      const least = Math.ceil((whole && low <= 0 ? low - 1 : low) * unit - slack - DUST);
      const most = Math.floor((whole && high >= 0 ? high + 1 : high) * unit + slack + DUST);
      within(from, to, low > 0 ? Math.max(least, 1) : least, most);
      if (low >= 1 && whole) within(from, to, DAY, Infinity);
      if (high <= -1 && whole) within(from, to, -Infinity, -DAY);
    } else if (step && b) {
      const [from, to] = hull(b);
      const { unit, slack = 0 } = step;
      within(this.at(a), own, from * unit - slack, to * unit + slack);
    } else if (made === 'dateOf') within(this.dayAt(a), own, 0, 0);
    else if (made === 'timeOfDay' && a.type !== 'time') within(this.dayAt(a), this.at(a), low, high);
    else if (made === 'hourOfDay' && a.type !== 'time')
      within(this.dayAt(a), this.at(a), Math.ceil(low * 3600 - DUST), Math.floor(high * 3600 + DUST));
    else if (made === 'dateTime' && b) {
      within(this.dayAt(a), this.dayAt(slot), 0, 0);
      if (b.type === 'time') within(this.dayAt(a), own, ...hull(b));
    } else if (made === 'orderOf' && b)
      within(this.at(a), this.at(b), low < 0 ? -Infinity : low, high > 0 ? Infinity : high);
    else if (made === 'earliestOf' || made === 'latestOf')
      for (const source of sources)
        within(this.at(source), own, ...((made === 'earliestOf' ? [-Infinity, 0] : [0, Infinity]) as [number, number]));
    else if (HANDING_ON.includes(made)) {
      const first = sources.find((source) => !this.surelyUnknown(state, source));
      if (first && surely(first) && NUMERIC_TYPES.includes(first.type)) within(this.at(first), own, 0, 0);
    }
  }

  private surelyUnknown(state: State, { id }: Slot): boolean {
    return this.parts[id]!.every(({ value }, part) => !state.alive[id]![part] || isUnknown(value));
  }

  private comparison(
    node: Node,
    answers: number,
    within: (from: number, to: number, low: number, high: number) => void,
    surely: (slot: Slot) => boolean,
  ): void {
    if (node.kind !== 'leaf' || !('slot' in node.right) || (answers !== YES && answers !== NO)) return;
    const { left } = node;
    const { slot: right } = node.right;
    if (!surely(left) || !surely(right) || !NUMERIC_TYPES.includes(right.type)) return;
    const { name } = node.operator;
    const daywise = DAYWISE.includes(name);
    const [from, to] = daywise ? [this.dayAt(right), this.dayAt(left)] : [this.at(right), this.at(left)];
    const step = daywise
      ? DAY
      : inSeconds(left.type) || (left.type === 'integer' && right.type === 'integer')
        ? 1
        : FINE;
    const yes = answers === YES;
    const more = ['after', 'greaterThan'].includes(name)
      ? yes
      : ['beforeOrOn', 'lessThanInclusive'].includes(name) && !yes;
    const less = ['before', 'lessThan'].includes(name)
      ? yes
      : ['afterOrOn', 'greaterThanInclusive'].includes(name) && !yes;
    const notLess = ['afterOrOn', 'greaterThanInclusive'].includes(name)
      ? yes
      : ['before', 'lessThan'].includes(name) && !yes;
    const notMore = ['beforeOrOn', 'lessThanInclusive'].includes(name)
      ? yes
      : ['after', 'greaterThan'].includes(name) && !yes;
    if (more) within(from, to, step, Infinity);
    if (less) within(from, to, -Infinity, -step);
    if (notLess) within(from, to, 0, Infinity);
    if (notMore) within(from, to, -Infinity, 0);
    if (yes ? ['equal', 'sameDayAs'].includes(name) : name === 'notEqual') within(from, to, 0, 0);
  }

  /** Whether the facts can be numbers at all. */
  possible(state: State): boolean {
    return this.idle || shortest(this.bounds(state), this.size, null) !== null;
  }

  /**
   * Numbers for the given facts: near what is wished for each, one after the other.
   * @returns by slot number, in seconds where it is a moment; null where they contradict
   */
  values(state: State, chosen: readonly Slot[], wish: (slot: Slot) => number | null): Map<number, number> | null {
    const bounds = this.bounds(state);
    const found = new Map<number, number>();
    for (const slot of chosen.filter((one) => this.numeric.includes(one))) {
      const at = this.at(slot);
      const high = shortest(bounds, this.size, 0);
      const reversed = bounds.map(({ from, to, most }) => ({ from: to, to: from, most }));
      const low = shortest(reversed, this.size, 0);
      if (!high || !low) return null;
      const alive = this.parts[slot.id]!.filter((_, part) => state.alive[slot.id]![part]);
      const value = fitting(alive, wish(slot), -low[at]!, high[at]!, inSeconds(slot.type) && slot.type !== 'time');
      if (value === null) return null;
      found.set(slot.id, value);
      bounds.push({ from: 0, to: at, most: value }, { from: at, to: 0, most: -value });
    }
    return found;
  }
}

/** A number of one of the parts between the bounds, near the wish; a day without an hour stays one. */
function fitting(
  parts: readonly Part[],
  wish: number | null,
  low: number,
  high: number,
  moment: boolean,
): number | null {
  for (const part of parts) {
    if (isUnknown(part.value)) continue;
    const from = Math.max(low, part.low);
    const to = Math.min(high, part.high);
    if (from > to) continue;
    const sample = moment
      ? Math.round((part.value as number) * DAY)
      : part.low === part.high
        ? part.low
        : (part.value as number);
    const near = Math.min(Math.max(wish ?? sample, from), to);
    if (!moment) return near;
    const day = Math.ceil(near / DAY) * DAY;
    if (isHourless(part)) {
      const whole = day <= to ? day : Math.floor(to / DAY) * DAY;
      if (whole >= from) return whole;
    } else {
      const minute = Math.ceil(near / 60) * 60;
      for (const one of [minute, minute + 60, near, near + 1, near - 1, near - 60])
        if (one >= from && one <= to && one % DAY !== 0) return one;
    }
  }
  return null;
}

/** How far each lies at most from one (from any, where null); null where the bounds contradict each other. */
function shortest(bounds: readonly Bound[], size: number, start: number | null): Float64Array | null {
  const far = new Float64Array(size).fill(start === null ? 0 : Infinity);
  if (start !== null) far[start] = 0;
  for (let round = 0; round <= size; round++) {
    let moved = false;
    for (const { from, to, most } of bounds) {
      const next = far[from]! + most;
      if (next < far[to]! - 1e-9) {
        far[to] = next;
        moved = true;
      }
    }
    if (!moved) return far;
  }
  return null;
}
