/** A fact as an expression. Text, enum and id are TEXT; numbers, dates and times DOUBLE PRECISION serials; NULL is unknown. */
import { familyOf, isUnknown, type FactType, type Scalar, type Value } from '../engine';
import type { Dialect } from './dialect';
import { NoSql } from './noSql';

export interface SqlFact {
  name: string;
  type: FactType;
  sql: string;
  /** A condition, never NULL, that is true where a NULL is no blank cell: the column is missing or the cell unreadable. */
  unread: string;
  /** A column of the table, not made of others. */
  isCell?: true;
  /** Of a fact made of others: a condition, never NULL, that is true where it is NULL because nobody could read what it is made of. */
  doubt?: string;
  /** The value itself, where it is the same for every record. */
  constant?: Value;
  /** What the items of a list are. */
  items?: Kind;
}

/** What SQL compares with each other. */
export type Kind = 'text' | 'number' | 'boolean';

export const SQL_TYPES: Readonly<Record<Kind, string>> = {
  text: 'TEXT',
  number: 'DOUBLE PRECISION',
  boolean: 'BOOLEAN',
};
export const UNKNOWN_ANSWER = 'CAST(NULL AS BOOLEAN)';

export function kindOf(type: FactType): Kind | 'list' {
  switch (familyOf(type)) {
    case 'words':
      return 'text';
    case 'amount':
    case 'moment':
    case 'time':
      return 'number';
    case 'flag':
      return 'boolean';
    case 'list':
      return 'list';
  }
}

export function kindOfValue(value: Scalar): Kind {
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(value: Scalar): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Whole numbers are exact as they stand; others would become decimals, whose cast to a double may be off by a bit.
  return Number.isSafeInteger(value) ? `CAST(${value} AS DOUBLE PRECISION)` : `CAST('${value}' AS DOUBLE PRECISION)`;
}

/** A value that is the same for every record: a parameter, or what stands on the right-hand side. */
export function constantFact(name: string, type: FactType, value: Value): SqlFact {
  const unread = value === undefined ? 'TRUE' : 'FALSE';
  if (Array.isArray(value)) {
    const list = value as readonly Scalar[];
    const kinds = [...new Set(list.map(kindOfValue))];
    const items = kinds.length === 1 ? kinds[0] : undefined;
    return { name, type: 'list', sql: items ? arrayOf(list, items) : 'NULL', unread, constant: value, items };
  }
  const kind = kindOf(type);
  const sql = isUnknown(value)
    ? `CAST(NULL AS ${kind === 'list' ? 'TEXT[]' : SQL_TYPES[kind]})`
    : literal(value as Scalar);
  return { name, type, sql, unread, constant: value };
}

/** A number, text or truth value by itself. */
export function scalarFact(name: string, value: Scalar): SqlFact {
  return constantFact(name, kindOfValue(value), value);
}

export function arrayOf(list: readonly Scalar[], items: Kind): string {
  return `CAST(ARRAY[${list.map(literal).join(', ')}] AS ${SQL_TYPES[items]}[])`;
}

export function compared(found: SqlFact, sign: '=' | '<>', expected: SqlFact): string {
  if (kindOf(found.type) === 'list') throw new NoSql('list', found.name);
  return `(${found.sql} ${sign} ${expected.sql})`;
}

/** Whether being blank is what is asked; NULL only where nobody can tell a blank from what could not be read. */
export function blankIs({ sql, unread }: SqlFact, flag: string): string {
  const asked = flag === 'TRUE' ? `(${sql} IS NULL)` : `((${sql} IS NULL) = ${flag})`;
  return unread === 'FALSE' ? asked : `(CASE WHEN NOT ${unread} THEN ${asked} END)`;
}

/** Whether a fact is in a list; a text never equals a number, as in the engine. */
export function among(found: SqlFact, list: SqlFact, dialect: Dialect): string {
  const kind = kindOf(found.type);
  if (kind === 'list') throw new NoSql('list', found.name);
  if (Array.isArray(list.constant)) return amongWords(found, list.constant as readonly Scalar[]);
  if (isUnknownConstant(list)) return UNKNOWN_ANSWER;
  return list.items === kind
    ? whenKnown([found, list], dialect.holds(list.sql, found.sql))
    : falseIfKnown(found.sql, list.sql);
}

export function amongWords(found: SqlFact, words: readonly Scalar[]): string {
  const kind = kindOf(found.type);
  const alike = words.filter((word) => kindOfValue(word) === kind);
  return alike.length === 0 ? falseIfKnown(found.sql) : `(${found.sql} IN (${alike.map(literal).join(', ')}))`;
}

export function isUnknownConstant(fact: SqlFact): boolean {
  return 'constant' in fact && isUnknown(fact.constant);
}

const falseIfKnown = (...parts: string[]): string =>
  `(CASE WHEN ${parts.map((part) => `${part} IS NOT NULL`).join(' AND ')} THEN FALSE END)`;

/** Functions such as `least` pass over NULLs; the engine's say nothing where one is unknown. */
export function whenKnown(parts: readonly SqlFact[], sql: string): string {
  return `(CASE WHEN ${parts.map((part) => `${part.sql} IS NOT NULL`).join(' AND ')} THEN ${sql} END)`;
}

/** How many of the conditions hold; those that are open do not. */
export function countOf(conditions: readonly string[]): string {
  const ones = conditions.map((condition) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`);
  return `CAST(${ones.join(' + ')} AS DOUBLE PRECISION)`;
}

/** Facts that stand in for each other are of one kind. */
export function sameKind(facts: readonly SqlFact[]): void {
  const kinds = new Set(facts.filter((fact) => !isUnknownConstant(fact)).map(({ type }) => kindOf(type)));
  if (kinds.size > 1) throw new NoSql('kinds', facts[0]!.name);
}
