/** How what is possible of a derived fact follows from its arguments, and the other way round; where nothing is known, it is free. */
import { isUnknown, type Program, type Slot, type Value } from '../../engine';
import { derivedNamed } from '../../engine/derived';
import type { Constraint } from './constraints';
import { FINE, HANDING_ON, inSeconds, isHourless, type Part } from './parts';
import type { State } from './state';

type Parts = readonly (readonly Part[])[];

/** Unknown only where an argument is. */
const TOTAL = new Set([
  ...['daysBetween', 'workingDaysBetween', 'completedMonths', 'completedYears', 'dateOf', 'dateTime', 'monthOf'],
  ...['addMinutes', 'addHours', 'addDays', 'addDuration', 'addMonths', 'earliestOf', 'latestOf'],
  ...['sum', 'difference', 'absoluteDifference', 'product', 'concat', 'digits', 'normalise', 'textLength'],
]);
const NEEDS_HOURS = new Set(['minutesBetween', 'hoursBetween', 'timeOfDay', 'hourOfDay']);
const MAY_BE_BLANK = new Set(['latestInTable', 'lookup', ...HANDING_ON]);

export function relationsOf(slot: Slot, program: Program, parts: Parts): Constraint[] {
  const { function: made = '', sources } = slot;
  const own = parts[slot.id]!;
  const options = program.pack.derived?.[slot.name]?.options ?? {};
  const list: Constraint[] = [];
  if (!MAY_BE_BLANK.has(made)) list.push((state) => state.keep(slot.id, (part) => own[part]!.value !== null));
  if (HANDING_ON.includes(made))
    return [...list, handingOn(slot, options.otherwise as Value, made === 'ifBlank', parts)];
  if (made.startsWith('count') && made !== 'countInTable')
    return [...list, counting(slot, made, options.values as Value[], parts)];
  if (derivedNamed(made)?.readsBlank) return list;
  list.push(unknowns(slot, parts));
  if (['lookup', 'normalise', 'digits'].includes(made)) list.push(mapped(slot, parts));
  if (['sum', 'difference', 'product', 'absoluteDifference'].includes(made)) list.push(reckoned(slot, made, parts));
  return sources.length === 0 ? [] : list;
}

const known = (state: State, slot: number, parts: readonly Part[]): [some: boolean, all: boolean] => {
  let some = false;
  let all = true;
  const alive = state.alive[slot]!;
  for (let part = 0; part < alive.length; part++)
    if (alive[part]) {
      if (isUnknown(parts[part]!.value)) all = false;
      else some = true;
    }
  return [some, all];
};

/** A function that asks for known arguments. */
function unknowns({ id, sources, function: made = '' }: Slot, parts: Parts): Constraint {
  const own = parts[id]!;
  const hours = NEEDS_HOURS.has(made);
  const usable = (part: Part, source: Slot) =>
    !isUnknown(part.value) && !(hours && inSeconds(source.type) && source.type !== 'time' && isHourless(part));
  const able = sources.map((source) => parts[source.id]!.map((part) => usable(part, source)));
  const sure = TOTAL.has(made) || hours;
  return (state) => {
    let changed = false;
    const [some, all] = known(state, id, own);
    const maybe: number[] = [];
    let never = false;
    sources.forEach((source, i) => {
      const alive = state.alive[source.id]!;
      let [yes, no] = [false, false];
      for (let part = 0; part < alive.length; part++)
        if (alive[part]) [yes, no] = able[i]![part] ? [true, no] : [yes, true];
      if (no) maybe.push(i);
      if (!yes) never = true;
    });
    if (never && some) changed = state.keep(id, (part) => isUnknown(own[part]!.value));
    if (all) for (const i of maybe) changed = state.keep(sources[i]!.id, (part) => able[i]![part]!) || changed;
    if (sure && maybe.length === 0) changed = state.keep(id, (part) => !isUnknown(own[part]!.value)) || changed;
    if (sure && !some && maybe.length === 1) {
      const [i] = maybe as [number];
      changed = state.keep(sources[i]!.id, (part) => !able[i]![part]!) || changed;
    }
    return changed;
  };
}

/** A function of one fact whose results are parts again; what is not named may come to anything. */
function mapped({ id, compute, sources: [source] }: Slot, parts: Parts): Constraint {
  const own = parts[id]!;
  const from = source!.id;
  const sets = parts[from]!.map((part) => {
    if (part.other || part.low < part.high) return null;
    const at = indexOf(own, compute!(part.value));
    return at < 0 ? null : at;
  });
  return (state) => {
    const alive = state.alive[id]!;
    const came = state.alive[from]!;
    const reached = new Uint8Array(own.length);
    let anything = false;
    for (let part = 0; part < came.length; part++)
      if (came[part]) {
        const to = sets[part]!;
        if (to === null) anything = true;
        else reached[to] = 1;
      }
    const changed = anything ? false : state.keep(id, (part) => reached[part] === 1);
    return state.keep(from, (part) => sets[part] === null || alive[sets[part]!] === 1) || changed;
  };
}

function indexOf(parts: readonly Part[], value: Value): number {
  const key = Array.isArray(value) ? JSON.stringify(value) : null;
  return parts.findIndex((part) =>
    part.other
      ? false
      : key === null
        ? part.value === value
        : Array.isArray(part.value) && JSON.stringify(part.value) === key,
  );
}

function placeOf(parts: readonly Part[], value: Value): number {
  const exact = indexOf(parts, value);
  if (exact >= 0 || typeof value !== 'number') return exact < 0 ? parts.findIndex((part) => part.other) : exact;
  return parts.findIndex(({ low, high }) => value >= low && value <= high);
}

/** The first known of several facts, or what stands in for a blank one. */
function handingOn({ id, sources }: Slot, otherwise: Value, blanksOnly: boolean, parts: Parts): Constraint {
  const own = parts[id]!;
  // Facts that are handed on share the parts of the result; a parameter has the one of its value.
  const at = sources.map((source) =>
    source.kind === 'parameter' ? [placeOf(own, source.value)] : own.map((_, part) => part),
  );
  const passes = ({ value }: Part) => (blanksOnly ? value === null : isUnknown(value));
  const end = placeOf(own, blanksOnly ? undefined : otherwise);
  const unset = own.findIndex(({ value }) => value === undefined);
  return (state) => {
    const alive = state.alive[id]!;
    const reached = new Uint8Array(own.length);
    let changed = false;
    let open = true;
    for (let i = 0; i < sources.length && open; i++) {
      const source = sources[i]!.id;
      const last = blanksOnly && i === 1;
      const lone = i === 0 || !reached.includes(1);
      open = false;
      const goesOn = (part: number) => !last && passes(parts[source]![part]!);
      for (let part = 0; part < state.alive[source]!.length; part++)
        if (state.alive[source]![part]) {
          if (goesOn(part)) open = true;
          else if (at[i]![part]! < 0) reached.fill(1);
          else reached[at[i]![part]!] = 1;
        }
      if (lone) changed = state.keep(source, (part) => goesOn(part) || alive[at[i]![part]!] !== 0) || changed;
    }
    if (open) reached[end >= 0 && otherwise !== undefined ? end : unset] = 1;
    return state.keep(id, (part) => reached[part] === 1) || changed;
  };
}

/** How many of several facts hold certain values, or any. */
function counting(
  { id, sources: all }: Slot,
  made: string,
  values: readonly Value[] | undefined,
  parts: Parts,
): Constraint {
  const own = parts[id]!;
  const sources = made === 'countKnown' ? all.slice(1) : all;
  const wanted = made === 'countKnown' ? ([all[0]!.value].flat() as Value[]) : (values ?? []);
  const counts = ({ value }: Part) =>
    made === 'countFilled' ? !isUnknown(value) : !isUnknown(value) && wanted.includes(value);
  const hit = sources.map((source) => parts[source.id]!.map(counts));
  return (state) => {
    let [least, most] = [0, 0];
    let [someUnread, allUnknown] = [false, true];
    sources.forEach((source, i) => {
      let [yes, no, unknown] = [false, false, false];
      state.alive[source.id]!.forEach((alive, part) => {
        if (!alive) return;
        if (hit[i]![part]) yes = true;
        else no = true;
        const { value } = parts[source.id]![part]!;
        if (isUnknown(value)) unknown = true;
        if (value === undefined) someUnread = true;
      });
      if (yes) most++;
      if (yes && !no) least++;
      if (!unknown) allUnknown = false;
    });
    const mayBeUnknown = made === 'countKnown' ? false : made === 'countFilled' ? someUnread : allUnknown;
    let changed = state.keep(id, (part) => {
      const { value, low, high } = own[part]!;
      return isUnknown(value) ? mayBeUnknown : high >= least && low <= most;
    });
    let [low, high, sure] = [Infinity, -Infinity, true];
    state.alive[id]!.forEach((alive, part) => {
      if (!alive) return;
      if (isUnknown(own[part]!.value)) sure = false;
      else [low, high] = [Math.min(low, own[part]!.low), Math.max(high, own[part]!.high)];
    });
    if (sure && made !== 'countFilled')
      sources.forEach((source, i) => {
        const some = state.alive[source.id]!.some((alive, part) => alive === 1 && hit[i]![part]);
        const always = state.alive[source.id]!.every((alive, part) => alive === 0 || hit[i]![part]);
        if (low === most && some) changed = state.keep(source.id, (part) => hit[i]![part]!) || changed;
        if (high === least && !always) changed = state.keep(source.id, (part) => !hit[i]![part]!) || changed;
      });
    return changed;
  };
}

/** Sums, differences and products within the bounds of their terms. */
function reckoned({ id, sources }: Slot, made: string, parts: Parts): Constraint {
  const own = parts[id]!;
  const scale = (slot: Slot) => (slot.type === 'time' ? 1 / 86_400 : 1);
  return (state) => {
    const hulls = sources.map((source) => {
      const [low, high] = hullOf(state, source.id, parts[source.id]!);
      return [low * scale(source), high * scale(source)] as const;
    });
    const [low, high] = boundsOf(made, hulls);
    let changed = state.keep(id, (part) => {
      const { value, low: from, high: to } = own[part]!;
      return isUnknown(value) || !(from > high + FINE || to < low - FINE);
    });
    if (made !== 'sum' || !known(state, id, own)[1]) return changed;
    const [least, most] = hullOf(state, id, own);
    sources.forEach((source, i) => {
      const others = hulls.filter((_, at) => at !== i);
      const [from, to] = [least - total(others, 1), most - total(others, 0)];
      changed =
        state.keep(source.id, (part) => {
          const { value, low: a, high: b } = parts[source.id]![part]!;
          return isUnknown(value) || !(a > to + FINE || b < from - FINE);
        }) || changed;
    });
    return changed;
  };
}

type Hull = readonly [low: number, high: number];
const total = (hulls: readonly Hull[], end: 0 | 1) => hulls.reduce((sum, hull) => sum + hull[end], 0);

function boundsOf(made: string, hulls: readonly Hull[]): Hull {
  const [a, b] = hulls;
  switch (made) {
    case 'sum':
      return [total(hulls, 0), total(hulls, 1)];
    case 'difference':
      return [a![0] - b![1], a![1] - b![0]];
    case 'absoluteDifference':
      return [0, Math.max(a![1] - b![0], b![1] - a![0])];
    default: {
      const times = (x: Hull, y: Hull): Hull => {
        const ends = [x[0] * y[0], x[0] * y[1], x[1] * y[0], x[1] * y[1]].map((end) => (Number.isNaN(end) ? 0 : end));
        return [Math.min(...ends), Math.max(...ends)];
      };
      return hulls.reduce(times);
    }
  }
}

/** The lowest and the highest value that is still possible; nothing where none is known. */
export function hullOf(state: State, slot: number, parts: readonly Part[]): Hull {
  let [low, high] = [Infinity, -Infinity];
  state.alive[slot]!.forEach((alive, part) => {
    if (!alive || isUnknown(parts[part]!.value)) return;
    low = Math.min(low, parts[part]!.low);
    high = Math.max(high, parts[part]!.high);
  });
  return low > high ? [-Infinity, Infinity] : [low, high];
}
