/** The rule pack as its author writes it, and the verdicts as the engine gives them. */
import type { LocalText } from '../text';
import type { FieldType, TypedValue } from '../sheet';

export type Basis = 'written' | 'implied' | 'practice' | 'assumed';

/**
 * `fail` and `warn` colour the verdict, `note` is shown only. A broken `data` rule says that the record contradicts
 * itself: the verdict is `incomplete`, whatever else is broken.
 */
export type Severity = 'fail' | 'warn' | 'note' | 'data';

export type Verdict = 'pass' | 'fail' | 'warn' | 'incomplete' | 'unregulated';
/** The order is the code used in typed arrays: `VERDICTS[code]`. */
export const VERDICTS: readonly Verdict[] = ['pass', 'fail', 'warn', 'incomplete', 'unregulated'];

/** json-rules-engine's own condition dialect, without `path`. */
export type Operand =
  TypedValue | readonly (string | number | boolean)[] | { fact: string; params?: Record<string, unknown> };
export interface Leaf {
  fact: string;
  operator: string;
  value: Operand;
  /** Override the options of the derived fact. */
  params?: Record<string, unknown>;
  priority?: number;
}
export type Condition =
  { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition } | { condition: string } | Leaf;

/** A value that a parameter had before; a record of that time is judged by it still. */
export interface EarlierValue {
  value: Parameter['value'];
  /** Its last day, "YYYY-MM-DD"; the next value holds from the day after. */
  until: string;
  /** Where they were others than those of the latest value. */
  range?: Parameter['range'];
  clause?: string;
  basis?: Basis;
  confirmed?: boolean;
  /** Who replaced it, and why. */
  who?: string;
  why?: string;
}

export interface Parameter {
  /** The latest. A number, a word, a list; with unit `time` also "HH:MM", with unit `date` "YYYY-MM-DD". `null` is a number nobody has set. */
  value: number | string | boolean | null | readonly (string | number)[];
  label: LocalText;
  clause: string;
  basis: Basis;
  confirmed?: boolean;
  unit?: 'minutes' | 'hours' | 'days' | 'months' | 'years' | 'time' | 'date' | 'ratio' | 'percent' | 'count';
  /** Smallest and largest value a reader of the clause could mean. A rule that leans on it is judged at every end. */
  range?: readonly [number | string, number | string];
  note?: LocalText;
  /** What it was before, the oldest first. */
  earlier?: readonly EarlierValue[];
}

export interface Field {
  type: FieldType;
  label: LocalText;
  aliases?: readonly string[];
  ambiguous?: readonly string[];
  key?: boolean;
  /** Name of a vocabulary in rules/vocabularies, or the words themselves. */
  vocabulary?: string;
  values?: Readonly<Record<string, readonly string[]>>;
  blanks?: readonly string[];
  /** Words that hold the place of a value that is still to come: unknown, neither blank nor a value. */
  placeholders?: readonly string[];
  zeroIsBlank?: boolean;
  personal?: boolean;
  example?: string;
  help?: LocalText;
  clause?: string;
}

/** A fact computed from other facts by a function of the closed list in `derived/`. */
export interface Derived {
  function: string;
  /** Names of facts (fields, derived facts, parameters), in the function's order. */
  args?: readonly string[];
  options?: Readonly<Record<string, unknown>>;
  label: LocalText;
}

/** A constant table of the pack (masking number by campaign, sites by source), read with the derived function `lookup`. */
export interface Lookup {
  label: LocalText;
  clause: string;
  basis: Basis;
  confirmed?: boolean;
  note?: LocalText;
  values: Readonly<Record<string, number | string | boolean | null | readonly (string | number)[]>>;
}

/** Another table that derived functions look into; the table being checked is always there as `self`. */
export interface PackTable {
  title: LocalText;
  fields: Readonly<Record<string, Field>>;
}

/** Which records the pack rules at all. The first scope whose conditions are false gives the reason. */
export interface Scope {
  name: string;
  clause?: string;
  conditions: Condition;
  reason: LocalText;
}

export interface Rule {
  name: string;
  clause: string;
  basis: Basis;
  confirmed?: boolean;
  /** Rules with the same `reading` are rival readings of one clause: all broken → fails, all hold → passes, else warns. */
  reading?: string;
  priority?: number;
  when?: Condition;
  conditions: Condition;
  event: { type: string; params: { severity: Severity; message: LocalText; fix: LocalText } };
  effectiveFrom?: string;
  effectiveTo?: string;
}

export interface Vocabulary {
  id: string;
  title: LocalText;
  /** Word → synonyms; a word may carry labels and dates. */
  values: Readonly<
    Record<
      string,
      | { synonyms: readonly string[]; label?: LocalText; effectiveFrom?: string; effectiveTo?: string }
      | readonly string[]
    >
  >;
}

export interface PackSource {
  document: string;
  revision: string;
  effectiveFrom: string;
  effectiveTo?: string;
  owner: string;
  approvedBy?: string;
  status: 'official' | 'example';
}

/** rules/<id>/pack.json */
export interface Pack {
  $schema?: string;
  id: string;
  version: string;
  title: LocalText;
  source: PackSource;
  /** Field that names a record, and field that dates it (rules in force on that day judge it). */
  recordKey: string;
  recordDate?: string;
  parameters: Readonly<Record<string, Parameter>>;
  fields: Readonly<Record<string, Field>>;
  derived?: Readonly<Record<string, Derived>>;
  lookups?: Readonly<Record<string, Lookup>>;
  tables?: Readonly<Record<string, PackTable>>;
  /** Named conditions, used with `{ "condition": "name" }`. */
  conditions?: Readonly<Record<string, Condition>>;
  scope: readonly Scope[];
  rules: readonly Rule[];
  /** The shared vocabularies its fields and conditions name; added on loading, never written in pack.json. */
  vocabularies?: Readonly<Record<string, Vocabulary>>;
  /** Free for the measures and the pane: form order, stages, parameter sets. Not read by the engine. */
  extensions?: Readonly<Record<string, unknown>>;
}
