/** Tables that derived facts look into: their rows by key, in columns of the table's own working sheet. */
import type { Scalar } from '../engine';
import type { DerivedOptions } from '../engine/derived';
import { amongWords, DOUBT, kindOf, known, UNKNOWN, whenKnown, type Fact } from './fact';
import { dayOf } from './moments';
import { NoFormula } from './noFormula';
import type { LookupPlace } from './parameterSheet';
import { searched, textOf, withoutZeros } from './texts';

/** A table of the workbook. */
export interface FormulaTable {
  /** A field of the row itself; undefined where the table has no such column. */
  field(name: string): Fact | undefined;
  /** Puts a formula about a row of this table into a working column, and gives all its rows, as seen from anywhere. */
  range(caption: string, formula: string): string;
}

/** What a derived function may ask for while it is written. */
export interface FormulaWorld {
  /** Names of the arguments' facts, and of the fact itself. */
  names: readonly string[];
  name: string;
  asOf: Fact;
  /** The engine's serial of the workbook's day 0. */
  epoch: number;
  /** A constant table of the pack, or one written in place. */
  lookup(options: DerivedOptions): LookupPlace;
  table(name: string): FormulaTable | undefined;
  /** A step of its own, for what is asked more than once. */
  step(formula: string): string;
}

export type DerivedFormula = (args: readonly Fact[], options: DerivedOptions, world: FormulaWorld) => string;

interface KeyedRows {
  table: FormulaTable;
  /** The key's search text in every row that counts; "" elsewhere. */
  kept: string;
  /** The same as it is spelled: `007` and `7` may be two people as well as a lost zero. */
  spelled: string;
  /** Columns that the key is made of. */
  parts: number;
  /** The same in rows that could count, but have a cell that cannot be read; null: there are none. */
  doubtful: string | null;
}

/** A key as it is spelled. Keys compare trimmed and without case: so do searches in Excel. */
const spelledKey = (fact: Fact): string => `TRIM(${textOf(fact)})`;

/** A key as keys meet: as spelled, but for the zeros before a number. */
const keyOf = (fact: Fact): string => (kindOf(fact) === 'text' ? `TRIM(${withoutZeros(fact.text)})` : spelledKey(fact));

const JOINT = '&"|"&';

/** What a record asks for, in a column of its own: the search text of its key. */
function askedKey(fact: Fact, parts: number, { step }: FormulaWorld): string {
  const column = (formula: string) => step(whenKnown([fact], formula, UNKNOWN));
  if (parts === 1 || kindOf(fact) !== 'text') return column(searchedKey(keyOf(fact)));
  const { text } = fact;
  // The joint as wide as the text: each part stands in a piece of that length.
  const wide = `SUBSTITUTE(${text},"|",REPT(" ",LEN(${text})))`;
  const pieces = Array.from({ length: parts }, (_, i) =>
    withoutZeros(column(`TRIM(MID(${wide},${i}*LEN(${text})+1,LEN(${text})))`)),
  );
  const joints = `LEN(${text})-LEN(SUBSTITUTE(${text},"|",""))`;
  return column(searchedKey(`IF(${joints}=${parts - 1},${pieces.join(JOINT)},TRIM(${text}))`));
}

function keyedRows(options: DerivedOptions, { table: find, names, name }: FormulaWorld, also = ''): KeyedRows | null {
  const called = String(options.table ?? 'self');
  const table = find(called);
  if (!table) throw new NoFormula('table', name, called);
  const keys = [options.key ?? names[0]].flat().map((each) => table.field(String(each)));
  const where = Object.entries((options.where as Record<string, unknown> | undefined) ?? {});
  const asked = where.map(([column]) => table.field(column));
  if (![...keys, ...asked].every((fact) => fact !== undefined)) return null;
  const parts = keys as Fact[];
  const caption = `${name}: ${parts.map((part) => part.name).join(' + ')}`;
  const spelled = parts.map(spelledKey).join(JOINT);
  const met = parts.map(keyOf).join(JOINT);
  // A part that holds the joint itself leaves the whole key as it is spelled.
  const joined = parts.filter((part) => kindOf(part) === 'text').map(({ text }) => text);
  const isJoined = `ISNUMBER(FIND("|",${joined.join('&')}))`;
  const key = searchedKey(parts.length > 1 && joined.length > 0 ? `IF(${isJoined},${spelled},${met})` : met);
  const tests = where.map(([, wanted], i) => {
    const fact = asked[i]!;
    const test = amongWords(fact, [wanted].flat() as readonly Scalar[]);
    return { fact, test: whenKnown([fact], test, 'FALSE') };
  });
  const all = [...tests.map(({ test }) => test), ...(also ? [also] : [])];
  const when = (conditions: readonly string[], then: string) =>
    whenKnown(parts, conditions.length === 0 ? then : `IF(AND(${conditions.join(',')}),${then},"")`, '""');
  const doubts = tests.map(({ fact }, i) => {
    const before = tests.slice(0, i).map(({ test }) => test);
    return `AND(${[...before, `ISERROR(${fact.text})`].join(',')})`;
  });
  return {
    table,
    kept: table.range(caption, when(all, key)),
    spelled: table.range(`${caption} (=)`, when(all, searchedKey(spelled))),
    parts: parts.length,
    doubtful: doubts.length === 0 ? null : table.range(`${caption} ?`, when([`OR(${doubts.join(',')})`], key)),
  };
}

/** A letter before the key, so that no text counts as a number: "007" is not 7. */
const searchedKey = (key: string): string => `"k"&${key}`;

/** The answer where no row of the key is in doubt, and all that count spell it alike. */
function undoubted({ kept, spelled, doubtful }: KeyedRows, key: string, answer: string): string {
  const count = `COUNTIF(${kept},${searched(key)})`;
  const first = `INDEX(${spelled},MATCH(${searched(key)},${kept},0))`;
  const differ = `IF(${count}>1,COUNTIF(${spelled},${searched(first)})<${count},FALSE)`;
  const alike = `IF(${differ},${DOUBT},${answer})`;
  return doubtful === null ? alike : `IF(COUNTIF(${doubtful},${searched(key)})>0,${UNKNOWN},${alike})`;
}

export const countInTable: DerivedFormula = ([key], options, world) => {
  const rows = keyedRows(options, world);
  if (!rows) return UNKNOWN;
  const text = askedKey(key!, rows.parts, world);
  return whenKnown([key!], undoubted(rows, text, `COUNTIF(${rows.kept},${searched(text)})`), UNKNOWN);
};

export const latestInTable: DerivedFormula = ([key], options, world) => {
  const table = world.table(String(options.table ?? 'self'));
  const by = table?.field(String(options.by));
  const value = table?.field(String(options.value));
  if (table && (!by || !value)) return UNKNOWN;
  const rows = keyedRows(options, world, table && known(by!)!);
  if (!rows) return UNKNOWN;
  if (kindOf(by!) !== 'number') throw new NoFormula('function', 'latestInTable', by!.name);
  const dates = rows.table.range(`${by!.name} (0: –)`, `IF(ISNUMBER(${by!.text}),${by!.text},0)`);
  const values = rows.table.range(value!.name, value!.text);
  const numbers = rows.table.range('nr', 'ROW()');
  const text = askedKey(key!, rows.parts, world);
  const mine = `(${rows.kept}=${text})`;
  const latest = world.step(whenKnown([key!], `SUMPRODUCT(MAX(${mine}*${dates}))`, UNKNOWN));
  const last = `${mine}*(${dates}=${latest})`;
  const row = world.step(`SUMPRODUCT(MAX(${last}*${numbers}))`);
  const at = (range: string) => `INDEX(${range},${row}-MIN(${numbers})+1)`;
  // No order of rows decides: rows of one day that differ leave the value unknown.
  const written = rows.table.range(`${value!.name} (=)`, `IF(ISERROR(${value!.text}),"",${searchedKey(value!.text)})`);
  const differ = `SUMPRODUCT(${last}*(1-EXACT(${written},${at(written)})))>0`;
  const found = `IF(${latest}=0,"",IF(${differ},${DOUBT},IF(ISERROR(${at(values)}),${DOUBT},${at(values)})))`;
  return whenKnown([key!], undoubted(rows, text, found), UNKNOWN);
};

export const overlapsInTable: DerivedFormula = ([key, from, to, owner], options, world) => {
  const rows = keyedRows(options, world);
  if (!rows) return UNKNOWN;
  const { table } = rows;
  const [start, end, other] = [options.from, options.to, options.owner].map((name) => table.field(String(name)));
  if (!start || !end || !other) return UNKNOWN;
  const { text: today } = world.asOf;
  // Days, not hours; a period still open lasts the whole day. Without a day of judgement it lasts for ever.
  const openUntil = (begin: string) => `IF(ISNUMBER(${today}),MAX(${today},${begin}),3000000)+1`;
  const begin = dayOf(start.text);
  const starts = table.range(`${start.name} (…)`, `IF(ISNUMBER(${start.text}),${begin},4000000)`);
  const ends = table.range(
    `${end.name} (…)`,
    `IF(ISERROR(${end.text}),0,IF(ISNUMBER(${end.text}),${dayOf(end.text)},IF(ISNUMBER(${start.text}),${openUntil(begin)},0)))`,
  );
  // A row that does not say who held the account, or whose end cannot be read, accuses nobody.
  const owners = table.range(
    other.name,
    whenKnown([other], `IF(ISERROR(${end.text}),"",${searchedKey(keyOf(other))})`, '""'),
  );
  const text = askedKey(key!, rows.parts, world);
  const others = `(${rows.kept}=${text})*(${owners}<>"")*(${owners}<>${askedKey(owner!, 1, world)})`;
  const first = world.step(whenKnown([from!], dayOf(from!.text), UNKNOWN));
  const until = world.step(`IF(ISNUMBER(${to!.text}),${dayOf(to!.text)},${openUntil(first)})`);
  const dated = `(${starts}<${until})*(${first}<${ends})`;
  const undated =
    options.undated === true
      ? `+(${table.range(`${start.name} ?`, `IF(ISERROR(${start.text}),0,IF(ISNUMBER(${start.text}),0,1))`)})`
      : '';
  const count = `SUMPRODUCT(${others}*(${dated}${undated}))`;
  const answer = whenKnown([key!, from!, owner!], undoubted(rows, text, count), UNKNOWN);
  return `IF(ISERROR(${to!.text}),${UNKNOWN},${answer})`;
};
