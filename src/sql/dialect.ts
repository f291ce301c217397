/** The few things DuckDB and PostgreSQL write differently; everything else of the SQL made here means the same in both. */

/** A piece of a pattern: one character, or a class such as `\p{L}` and `\b`, which only RE2 has as JavaScript has it. */
export interface PatternPiece {
  kind: 'character' | 'class';
  text: string;
}

export interface Dialect {
  name: 'duckdb' | 'postgres';
  /** The text without these characters at its ends; they hold nothing special to a list of characters in a pattern. */
  trim(text: string, characters: string): string;
  /** Whether an item is in an array; both are known. */
  holds(array: string, item: string): string;
  /** Whether a text matches the pattern anywhere. */
  matches(text: string, pattern: string): string;
  /** The piece as the engine's regular expressions write it; null where it has no equal. */
  piece(piece: PatternPiece): string | null;
  /** Largest count of a repetition its regular expressions allow. */
  mostRepeats: number;
  /** Ends a layer, so that its columns are worked out once; without it PostgreSQL copies their expressions into every use. */
  fence: string;
}

/** A backslash before a letter or digit would mean something; before any other ASCII character it means the character. */
const escaped = (character: string): string =>
  /[!-~]/.test(character) && !/\w/.test(character) ? `\\${character}` : character;

/** RE2 expressions. */
export const DUCKDB: Dialect = {
  name: 'duckdb',
  // Its `trim` makes a set of the characters anew for every row: only asked where there is something to take off.
  trim: (text, characters) =>
    `(CASE WHEN regexp_matches(${text}, '^[${characters}]|[${characters}]$') THEN trim(${text}, '${characters}') ELSE ${text} END)`,
  holds: (array, item) => `list_contains(${array}, ${item})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${pattern})`,
  piece: ({ kind, text }) => (kind === 'character' ? escaped(text) : text),
  mostRepeats: 1000,
  fence: '',
};

/** PostgreSQL's advanced regular expressions. */
export const POSTGRES: Dialect = {
  name: 'postgres',
  trim: (text, characters) => `btrim(${text}, '${characters}')`,
  holds: (array, item) => `(${item} = ANY(${array}))`,
  matches: (text, pattern) => `(${text} ~ ${pattern})`,
  piece: ({ kind, text }) => (kind === 'character' ? escaped(text) : null),
  mostRepeats: 255,
  fence: ' OFFSET 0',
};

export const DIALECTS: readonly Dialect[] = [DUCKDB, POSTGRES];
