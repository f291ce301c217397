/** Tables that derived facts look into: their rows by key, as an expression to join with. */
import type { Lookup, Scalar } from '../engine';
import type { DerivedOptions } from '../engine/derived';
import type { Dialect } from './dialect';
import { amongWords, type Kind, type SqlFact } from './fact';
import { keyText, metKey, spelledKey } from './texts';

export interface SqlTable {
  /** The relation, as it stands behind FROM. */
  from: string;
  /** A column, unqualified; undefined where the table does not have it. */
  column(name: string): SqlFact | undefined;
}

/** What a derived function may ask for while it is written in SQL. */
export interface SqlWorld {
  dialect: Dialect;
  /** Serial of the day of judgement. */
  asOf: number | undefined;
  /** Names of the arguments' facts. */
  names: readonly string[];
  /** The relation the arguments are columns of. */
  layer: string;
  /** Begins the names of columns that a join brings. */
  prefix: string;
  lookup(name: string): Lookup | undefined;
  table(name: string): SqlTable | undefined;
}

/** A derived fact in SQL: NULL for unknown, and where that NULL is no blank cell (by default: always). */
export interface Derivation {
  sql: string;
  unread?: string;
  /** Where that NULL is one because nobody could read what is there: nothing stands in for it. */
  doubt?: string;
  /** What the expression reads besides the arguments: behind LEFT JOIN. */
  join?: string;
  /** What the items of a list are. */
  items?: Kind;
}

/**
 * A derived function as SQL: NULL for unknown. Asked with blanks, too; a function that does not read them answers NULL to
 * NULL. Throws NoSql for what SQL cannot say.
 */
export type DerivedSql = (args: readonly SqlFact[], options: DerivedOptions, world: SqlWorld) => string | Derivation;

/** Nothing can be said of any record; the column is cast by whoever knows its type. */
export const UNKNOWN: Derivation = { sql: 'NULL', unread: 'TRUE' };

/** Number of the row in its sheet: names the record. */
export const ROW = '"_row"';

export interface KeyedRows {
  table: SqlTable;
  /** The key as keys meet. */
  key: string;
  spelled: string;
  /** The same key of the record that asks. */
  asked(fact: SqlFact): string;
  /** The rows that count; never NULL. */
  kept: string;
  /** Those, and the rows that count or do not, by what stands in a cell nobody could read; never NULL. */
  may: string;
}

/** Whether a cell that nobody could read decides that a row counts. */
export const isDoubtful = (may: string, kept: string): string => (may === kept ? 'FALSE' : `(${may} AND NOT ${kept})`);

/** Whether the rows of a key spell it in more than one way: `007` and `7` may be two people as well as a lost zero. */
export const differIn = (spelled: string, counts: string, over = ''): string => {
  const [first, last] = ['min', 'max'].map((one) => `${one}(CASE WHEN ${counts} THEN ${spelled} END)${over}`);
  return `coalesce(${first} <> ${last}, FALSE)`;
};

/** The table of a derived function by its key; undefined where table, key or a column of `where` is missing. */
export function keyedRows(options: Readonly<Record<string, unknown>>, world: SqlWorld): KeyedRows | undefined {
  const table = world.table(String(options.table ?? 'self'));
  if (!table) return undefined;
  const keys = [options.key ?? world.names[0]].flat().map((name) => table.column(String(name)));
  if (!keys.every((key) => key !== undefined)) return undefined;
  const spelled = keys.map((column) => spelledKey(column, world.dialect)).join(" || '|' || ");
  const key = keys.length === 1 ? keyText(keys[0]!, world.dialect) : metKey(spelled, keys.length);
  const kept: string[] = [];
  const may: string[] = [];
  for (const [name, wanted] of Object.entries((options.where as Record<string, unknown> | undefined) ?? {})) {
    const column = table.column(name);
    if (!column) return undefined;
    const list = (Array.isArray(wanted) ? wanted : [wanted]) as readonly Scalar[];
    const test = `coalesce(${amongWords(column, list)}, FALSE)`;
    kept.push(test);
    may.push(column.unread === 'FALSE' ? test : `(${test} OR ${column.unread})`);
  }
  const all = (tests: readonly string[]) => (tests.length === 0 ? 'TRUE' : `(${tests.join(' AND ')})`);
  const asked = (fact: SqlFact) => keyText(fact, world.dialect, keys.length);
  return { table, key, spelled, asked, kept: all(kept), may: all(may) };
}
