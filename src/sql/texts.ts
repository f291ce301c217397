/** Texts in SQL as JavaScript makes them: white space of all kinds, numbers as texts, keys of tables. */
import type { Dialect } from './dialect';
import { kindOf, type SqlFact } from './fact';

/** What JavaScript calls white space; SQL's own `trim` knows the space alone. */
export const WHITE_SPACE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

export const trimmed = (text: string, dialect: Dialect): string => dialect.trim(text, WHITE_SPACE);

/** `String(value)`. Fractions below 1e-4 and numbers of more than fifteen digits may be written otherwise. */
export function textOf({ sql, type }: SqlFact): string {
  const kind = kindOf(type);
  if (kind === 'text') return sql;
  if (kind !== 'number') return `CAST(${sql} AS TEXT)`;
  return `(CASE WHEN ${sql} = floor(${sql}) AND abs(${sql}) < 1000000000000000 THEN CAST(CAST(${sql} AS BIGINT) AS TEXT) ELSE CAST(${sql} AS TEXT) END)`;
}

/** A key as it is spelled, trimmed and without case. */
export const spelledKey = (fact: SqlFact, dialect: Dialect): string => `upper(${trimmed(textOf(fact), dialect)})`;

/** A key as keys meet: as spelled, but for the zeros before a number. */
export const keyText = (fact: SqlFact, dialect: Dialect, parts = 1): string =>
  kindOf(fact.type) === 'text' ? metKey(spelledKey(fact, dialect), parts) : spelledKey(fact, dialect);

/** The same of what is spelled already. Two parts beside each other share their joint, so that one turn passes over the second. */
export function metKey(spelled: string, parts: number): string {
  if (parts === 1) return withoutZeros(spelled);
  const turn = (text: string) => `regexp_replace(${text}, '(^|[|])0+([0-9]+)([|]|$)', '\\1\\2\\3', 'g')`;
  const joints = `length(${spelled}) - length(replace(${spelled}, '|', ''))`;
  return `(CASE WHEN ${joints} = ${parts - 1} THEN ${turn(turn(spelled))} ELSE ${spelled} END)`;
}

/** UTF-16 units, as JavaScript counts: what lies beyond the first plane counts twice. */
export function lengthOf(text: string): string {
  const plain = `regexp_replace(${text}, '[\u{10000}-\u{10ffff}]', '', 'g')`;
  return `CAST(2 * length(${text}) - length(${plain}) AS DOUBLE PRECISION)`;
}

export const spacesToOne = (text: string): string => `regexp_replace(${text}, '[${WHITE_SPACE}]+', ' ', 'g')`;

/** Without the stops that end a word: "Spv. A" is "Spv A". */
export const withoutStops = (text: string): string => `regexp_replace(${text}, '[.]([${WHITE_SPACE}]|$)', ' ', 'g')`;

/** Without the zeros before a number. */
export const withoutZeros = (text: string): string => `regexp_replace(${text}, '^0+([0-9]+)$', '\\1')`;

/** One number, one word, however it was spelled: a little coarser than `identityKey` of the measures. '' for what is not known. */
export function identityText(sql: string): string {
  const plain = `regexp_replace(replace(lower(trim(coalesce(CAST(${sql} AS TEXT), ''))), '_x000d_', ''), '([0-9])[.,]0{1,2}$', '\\1')`;
  return `CASE WHEN coalesce(trim(CAST(${sql} AS TEXT)), '') = '' THEN '' ELSE '#' || regexp_replace(ltrim(regexp_replace(${plain}, '[^0-9a-z]', '', 'g'), '0'), '^62(8[0-9]{7,11})$', '\\1') END`;
}

/** Words as the measures compare them: trimmed, in small letters, '' for what is not known. */
export const foldedText = (fact: SqlFact, dialect: Dialect): string =>
  `coalesce(lower(${trimmed(textOf(fact), dialect)}), '')`;

/** Whether a text has at most so many UTF-16 units. */
export const isWithin = (text: string, most: number): string =>
  `(CASE WHEN length(${text}) <= ${Math.floor(most / 2)} THEN TRUE ELSE ${lengthOf(text)} <= ${most} END)`;
