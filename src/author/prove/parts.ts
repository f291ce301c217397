/**
 * The finite parts of every fact: values that all conditions of a pack answer alike count as one. A word, a bound, what lies
 * between two bounds, a text nobody names, a blank, and what cannot be read are parts; each is stood for by one value.
 */
import { AS_OF, familyOf, isUnknown, spelledKey, type Pack, type Program, type Slot, type Value } from '../../engine';
import { serialOfIso } from '../../engine/operators';
import { secondsOf } from '../../calendar';
import type { Example } from '../examples/example';

export interface Part {
  value: Value;
  /** A text that no condition and no table names. */
  other?: true;
  /** Lowest and highest number of the part; moments and times of day in seconds. */
  low: number;
  high: number;
}

export const DAY = 86_400;
const FIRST_DAY = 1;
const LAST_DAY = 2_958_465;
/** Numbers that are not whole are told apart to six decimals. */
export const FINE = 1e-6;

/** Functions that hand on one of their arguments: they share its parts. */
export const HANDING_ON: readonly string[] = ['valueOr', 'ifBlank'];
const TEXT_FUNCTIONS: readonly string[] = ['normalise', 'digits'];
const COUNTS: readonly string[] = [
  'countEqual',
  'countKnown',
  'countFilled',
  'countInTable',
  'overlapsInTable',
  'textLength',
];

/** The day of judgement, by which records without a date are judged: a fact even where no condition names it. */
export function todayOf({ slots }: Program): Slot {
  const own = slots.find(({ kind }) => kind === 'asOf');
  return (
    own ?? { id: slots.length, name: AS_OF, kind: 'asOf', type: 'date', sources: [], compute: null, value: undefined }
  );
}

/** The parts of each slot, by its number. */
export function partsOf(program: Program, examples: readonly Example[]): readonly (readonly Part[])[] {
  const { pack } = program;
  const today = todayOf(program);
  const slots = program.slots.includes(today) ? program.slots : [...program.slots, today];
  const owner = slots.map((_, i) => i);
  const find = (i: number): number => (owner[i] === i ? i : (owner[i] = find(owner[i]!)));
  for (const slot of slots)
    if (HANDING_ON.includes(slot.function ?? ''))
      for (const source of slot.sources) if (source.kind !== 'parameter') owner[find(source.id)] = find(slot.id);
  const cuts = new Map<number, Set<Value>>();
  const cut = (slot: Slot, values: readonly Value[]): void => {
    const root = find(slot.id);
    const own = cuts.get(root) ?? new Set<Value>();
    cuts.set(root, own);
    for (const value of values) if (!isUnknown(value)) own.add(value);
  };
  for (const node of program.nodes) {
    if (node.kind === 'inForce')
      for (const day of node.day ? [node.day, today] : [today]) cut(day, [node.from, node.to + 1]);
    if (node.kind === 'leaf' && 'constant' in node.right)
      cut(node.left, namedBy(node.operator.name, node.left, node.right.constant));
  }
  // What a function is asked for, its arguments are asked for: the last first, for facts come after what they are made of.
  for (const slot of [...slots].reverse()) {
    const options = pack.derived?.[slot.name]?.options ?? {};
    const [first] = slot.sources;
    if (HANDING_ON.includes(slot.function ?? '')) {
      cut(slot, [
        options.otherwise as Value,
        ...slot.sources.filter(({ kind }) => kind === 'parameter').map(({ value }) => value),
      ]);
    } else if (slot.function === 'lookup' && first) cut(first, keysOf(pack, options));
    else if (slot.function === 'countEqual')
      for (const source of slot.sources) cut(source, options.values as readonly Value[]);
    else if (slot.function === 'countKnown')
      for (const source of slot.sources.slice(1)) cut(source, [first!.value].flat() as Value[]);
    else if (TEXT_FUNCTIONS.includes(slot.function ?? '') && first) cut(first, [...(cuts.get(find(slot.id)) ?? [])]);
  }
  for (const slot of slots)
    if (slot.function === 'lookup') cut(slot, lookedUp(pack, pack.derived?.[slot.name]?.options ?? {}));
  for (const { id, name, type } of program.fields)
    if (type === 'text' || type === 'id') cut(slots[id]!, [pack.fields[name]!.example, ...sampleTexts(examples, name)]);

  const members = new Map<number, Slot[]>();
  for (const slot of slots) members.set(find(slot.id), [...(members.get(find(slot.id)) ?? []), slot]);
  const parts: (readonly Part[])[] = [];
  for (const [root, group] of members) {
    const made = partsOfGroup(pack, group, [...(cuts.get(root) ?? [])]);
    for (const { id } of group) parts[id] = made;
  }
  return parts;
}

const SAMPLES = 24;

/** Texts of examples fit the patterns that nothing else would. */
function sampleTexts(examples: readonly Example[], field: string): string[] {
  const texts = examples.map(({ record }) => record[field]).filter((value) => typeof value === 'string');
  return [...new Set(texts)].slice(0, SAMPLES);
}

function namedBy(operator: string, left: Slot, constant: Value): Value[] {
  if (operator === 'matches' || operator === 'isBlank' || operator === 'isFilled') return [];
  if (left.type === 'list') return [];
  return [constant].flat() as Value[];
}

type Options = Readonly<Record<string, unknown>>;

function tableOf(pack: Pack, options: Options): Readonly<Record<string, Value>> {
  return (options.map ?? pack.lookups?.[String(options.lookup)]?.values ?? {}) as Readonly<Record<string, Value>>;
}

const keysOf = (pack: Pack, options: Options): string[] => Object.keys(tableOf(pack, options));
const lookedUp = (pack: Pack, options: Options): Value[] => [
  ...Object.values(tableOf(pack, options)),
  options.otherwise as Value,
];

function partsOfGroup(pack: Pack, group: readonly Slot[], cuts: readonly Value[]): Part[] {
  const [first] = group;
  const constant = group.length === 1 && first!.kind === 'parameter';
  if (constant) return [partOf(first!.value, first!)];
  const unknowns: Value[] = [null, undefined];
  return [...knownParts(pack, group, cuts), ...unknowns.map((value): Part => ({ value, low: NaN, high: NaN }))];
}

function partOf(value: Value, { type }: Pick<Slot, 'type'>): Part {
  if (typeof value !== 'number') return { value, low: NaN, high: NaN };
  const at = inSeconds(type) ? secondsOf(value) : value;
  return { value, low: at, high: at };
}

export const inSeconds = (type: Slot['type']): boolean => ['moment', 'time'].includes(familyOf(type));

function knownParts(pack: Pack, group: readonly Slot[], cuts: readonly Value[]): Part[] {
  const { type } = group[0]!;
  const plain = (value: Value): Part => ({ value, low: NaN, high: NaN });
  switch (familyOf(type)) {
    case 'flag':
      return [plain(true), plain(false)];
    case 'list': {
      const lists = new Map(cuts.filter(Array.isArray).map((list) => [JSON.stringify(list), plain(list as Value)]));
      return [...lists.values()];
    }
    case 'words':
      return words(pack, group, cuts);
    case 'moment':
      return moments(
        cuts,
        group.every((slot) => slot.type === 'date'),
      );
    case 'time':
      return between(
        cuts.map((cut) => secondsOf(cut as number)),
        1,
        0,
        DAY - 1,
      ).map(({ low, high, value }) => ({ low, high, value: (value as number) / DAY }));
    case 'amount': {
      const whole = group.every((slot) => slot.type === 'integer' || Number.isInteger(slot.value));
      const least = group.every(neverNegative) && !cuts.some((cut) => (cut as number) < 0) ? 0 : -Infinity;
      if (group.every((slot) => slot.function === 'orderOf')) return between([-1, 0, 1], 1, -1, 1);
      return between(
        cuts.filter((cut) => typeof cut === 'number'),
        whole ? 1 : FINE,
        least,
        Infinity,
      );
    }
  }
}

/** Counts; and cells of whole numbers and durations are not read below zero. */
function neverNegative({ kind, type, function: made = '' }: Slot): boolean {
  return (
    COUNTS.includes(made) ||
    HANDING_ON.includes(made) ||
    (kind === 'field' && (type === 'integer' || type === 'duration'))
  );
}

function words(pack: Pack, group: readonly Slot[], cuts: readonly Value[]): Part[] {
  const known = new Set(cuts.map(String));
  let open = false;
  for (const { kind, name } of group) {
    const field = kind === 'field' ? pack.fields[name]! : null;
    if (field?.type === 'enum') {
      const shared = pack.vocabularies?.[field.vocabulary ?? '']?.values ?? {};
      for (const word of [...Object.keys(shared), ...Object.keys(field.values ?? {})]) known.add(word);
    } else if (kind !== 'parameter') open = open || !isClosed(group);
  }
  const parts = [...known].map((value): Part => ({ value, low: NaN, high: NaN }));
  if (!open) return parts;
  const named = new Set([...known].map(spelledKey));
  let fresh = 'LAIN';
  while (named.has(fresh)) fresh += 'X';
  return [...parts, { value: fresh, other: true, low: NaN, high: NaN }];
}

/** Words that come from a constant table, or hand on fields of fixed words, are all listed. */
function isClosed(group: readonly Slot[]): boolean {
  return group.every(
    ({ kind, type, function: made }) =>
      type === 'enum' || kind === 'parameter' || made === 'lookup' || HANDING_ON.includes(made ?? ''),
  );
}

/** Points and what lies between them, in steps; the ends included. */
function between(cuts: readonly number[], step: number, least: number, most: number): Part[] {
  const points = [...new Set(cuts)].sort((a, b) => a - b).filter((point) => point >= least && point <= most);
  const parts: Part[] = [];
  const gap = (low: number, high: number, value: number) => {
    if (low <= high) parts.push({ value, low, high });
  };
  if (points.length === 0) return [{ value: Math.min(Math.max(1, least), most), low: least, high: most }];
  const unit = step < 1 ? 1 : step;
  points.forEach((point, i) => {
    const before = i === 0 ? least : points[i - 1]!;
    if (i === 0) gap(least, point - step, Math.max(least, point - unit));
    else gap(before + step, point - step, before + unit < point ? before + unit : (before + point) / 2);
    parts.push({ value: point, low: point, high: point });
  });
  const last = points.at(-1)!;
  gap(last + step, most, Math.min(most, last + unit));
  return parts;
}

/** Days at which conditions turn, each without an hour and, where the fact has hours, with one. */
function moments(cuts: readonly Value[], daysOnly: boolean): Part[] {
  const days = cuts
    .map((cut) => (typeof cut === 'string' ? serialOfIso(cut) : Number(cut)))
    .filter((day): day is number => day !== null && day > FIRST_DAY && day < LAST_DAY);
  const parts = between(days, 1, FIRST_DAY, LAST_DAY).map(({ value, low, high }) => {
    // Where no day is named, one of our time stands for all.
    const day = days.length === 0 ? 45_000 : Math.floor(value as number);
    return { day, low, high };
  });
  return parts.flatMap(({ day, low, high }) => [
    { value: day, low: low * DAY, high: high * DAY },
    ...(daysOnly ? [] : [{ value: day + 0.5, low: low * DAY + 1, high: high * DAY + DAY - 1 }]),
  ]);
}

/** A day whose hour nobody knows: its seconds are a whole day's. */
export const isHourless = ({ value, low, high }: Part): boolean =>
  Number.isInteger(value) && low % DAY === 0 && high % DAY === 0;
