/** The rule pack as its author writes it, shape and type in one, and the verdicts as the engine gives them. */
import type { LocalText } from '../../text';
import { any, condition, date, flag, list, local, map, name, number, object, optional } from './shape';
import { range, required, setting, text, word, type TypeOf } from './shape';
import { COUNTED } from '../../sheet/columnTypes';
import { FIELD_TYPES } from './value';

export type { Condition, Leaf, Operand } from './condition';

export type Verdict = 'pass' | 'fail' | 'warn' | 'incomplete' | 'unregulated';
/** The order is the code used in typed arrays: `VERDICTS[code]`. */
export const VERDICTS: readonly Verdict[] = ['pass', 'fail', 'warn', 'incomplete', 'unregulated'];

const basis = word('written', 'implied', 'practice', 'assumed');
export type Basis = TypeOf<typeof basis>;

/**
 * `fail` and `warn` colour the verdict, `note` is shown only. A broken `data` rule says that the record contradicts
 * itself: the verdict is `incomplete`, whatever else is broken.
 */
const severity = word('fail', 'warn', 'note', 'data');
export type Severity = TypeOf<typeof severity>;

const unit = word('minutes', 'hours', 'days', 'months', 'years', 'time', 'date', 'ratio', 'percent', 'count');

const source = object('Source', {
  document: required(text),
  revision: required(text),
  effectiveFrom: required(date),
  effectiveTo: optional(date),
  owner: required(text),
  approvedBy: optional(text),
  status: required(word('official', 'example')),
  /** The clauses of this document, where they are not among those that come with the rules: lint then knows what may be cited. */
  clauses: optional(list(text)),
});

/** A value that a parameter had before; a record of that time is judged by it still. */
const earlier = object('Earlier', {
  value: required(setting),
  /** Its last day; the next value holds from the day after. */
  until: required(date),
  /** Where they were others than those of the latest value. */
  range: optional(range),
  clause: optional(text),
  basis: optional(basis),
  confirmed: optional(flag),
  /** Who replaced it, and why. */
  who: optional(text),
  why: optional(text),
});

const parameter = object('Parameter', {
  /** The latest. A number, a word, a list; with unit `time` also "HH:MM", with unit `date` "YYYY-MM-DD". `null` is a number nobody has set. */
  value: required(setting),
  label: required(local),
  clause: required(text),
  basis: required(basis),
  confirmed: optional(flag),
  unit: optional(unit),
  /** Smallest and largest value a reader of the clause could mean. A rule that leans on it is judged at every end. */
  range: optional(range),
  note: optional(local),
  /** What it was before, the oldest first. */
  earlier: optional(list(earlier)),
});
export type Parameter = TypeOf<typeof parameter>;

const field = object('Field', {
  type: required(word(...FIELD_TYPES)),
  label: required(local),
  aliases: optional(list(text)),
  ambiguous: optional(list(text)),
  key: optional(flag),
  /** Name of a vocabulary in rules/vocabularies; words of the field's own stand under `values`. */
  vocabulary: optional(text),
  values: optional(map(list(text))),
  /** A field whose values may stand in columns captioned with words of this one: heads under each position. */
  across: optional(text),
  /** A cell may hold several words of the list: two reasons are two. */
  several: optional(flag),
  /** What its numbers count; a number of something else is not one of them. */
  counts: optional(word(...COUNTED)),
  /** Of a date: a month is enough, and read as its first day. */
  month: optional(flag),
  blanks: optional(list(text)),
  /** Words that hold the place of a value that is still to come: unknown, neither blank nor a value. */
  placeholders: optional(list(text)),
  zeroIsBlank: optional(flag),
  personal: optional(flag),
  example: optional(text),
  help: optional(local),
  clause: optional(text),
});
export type Field = TypeOf<typeof field>;

/** A fact computed from other facts by a function of the closed list in `derived/`. */
const derived = object('Derived', {
  function: required(text),
  /** Names of facts (fields, derived facts, parameters), in the function's order. */
  args: optional(list(text)),
  options: optional(map(any)),
  label: required(local),
});
export type Derived = TypeOf<typeof derived>;

/** What a table held before, up to and with a day. */
const earlierValues = object('EarlierValues', { values: required(map(setting)), until: required(date) });

/** A constant table of the pack (masking number by campaign, sites by source), read with the derived function `lookup`. */
const lookup = object('Lookup', {
  label: required(local),
  clause: required(text),
  basis: required(basis),
  confirmed: optional(flag),
  note: optional(local),
  values: required(map(setting)),
  /** What it held before, the oldest first; a record of that time is judged by it still. */
  earlier: optional(list(earlierValues)),
});
export type Lookup = TypeOf<typeof lookup>;

/** Another table that derived functions look into; the table being checked is always there as `self`. */
const table = object('Table', { title: required(local), fields: required(map(field)) });

/** Which records the pack rules at all. The first scope whose conditions are false gives the reason. */
const scope = object('Scope', {
  name: required(text),
  clause: optional(text),
  conditions: required(condition),
  reason: required(local),
});
export type Scope = TypeOf<typeof scope>;

const rule = object('Rule', {
  name: required(text),
  clause: required(text),
  basis: required(basis),
  confirmed: optional(flag),
  /** Rules with the same `reading` are rival readings of one clause: all broken → fails, all hold → passes, else warns. */
  reading: optional(text),
  priority: optional(number),
  when: optional(condition),
  conditions: required(condition),
  event: required(
    object('Event', {
      type: required(text),
      params: required(
        object('Outcome', { severity: required(severity), message: required(local), fix: required(local) }),
      ),
    }),
  ),
  effectiveFrom: optional(date),
  effectiveTo: optional(date),
});
export type Rule = TypeOf<typeof rule>;

/** A finding of `rules prove` that the pack's owner has looked at and keeps. */
const kept = object('Kept', {
  finding: required(text),
  /** What it is about, as the finding says. */
  of: required(text),
  reason: required(local),
});

/** rules/<id>/pack.json */
export const PACK_SHAPE = object('Pack', {
  $schema: optional(text),
  id: required(name),
  version: required(text),
  title: required(local),
  source: required(source),
  /** Field that names a record, and field that dates it (rules in force on that day judge it). */
  recordKey: required(text),
  recordDate: optional(text),
  parameters: required(map(parameter)),
  fields: required(map(field)),
  derived: optional(map(derived)),
  lookups: optional(map(lookup)),
  tables: optional(map(table)),
  /** Named conditions, used with `{ "condition": "name" }`. */
  conditions: optional(map(condition)),
  scope: required(list(scope)),
  rules: required(list(rule)),
  kept: optional(list(kept)),
  /** Free for the measures and the pane: form order, stages, parameter sets. Not read by the engine. */
  extensions: optional(map(any)),
});

export interface Pack extends TypeOf<typeof PACK_SHAPE> {
  /** The shared vocabularies its fields and conditions name; added on loading, never written in pack.json. */
  vocabularies?: Readonly<Record<string, Vocabulary>>;
}

export const VOCABULARY_SHAPE = object('Vocabulary', {
  $schema: optional(text),
  id: required(text),
  title: required(local),
  values: required(map(any)),
});

export interface Vocabulary extends TypeOf<typeof VOCABULARY_SHAPE> {
  /** Word → synonyms; a word may carry labels and dates. */
  values: Readonly<
    Record<
      string,
      | { synonyms: readonly string[]; label?: LocalText; effectiveFrom?: string; effectiveTo?: string }
      | readonly string[]
    >
  >;
}
