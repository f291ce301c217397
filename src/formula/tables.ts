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
  /** The same in rows that count or do not, by what stands in a cell nobody could read; null: there are none. */
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

/** @param dated a column that must say something besides, too */
function keyedRows(
  options: DerivedOptions,
  { table: find, names, name }: FormulaWorld,
  dated?: Fact,
): KeyedRows | null {
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
  if (dated) tests.push({ fact: dated, test: known(dated) ?? 'TRUE' });
  const all = tests.map(({ test }) => test);
  const when = (conditions: readonly string[], then: string) =>
    whenKnown(parts, conditions.length === 0 ? then : `IF(AND(${conditions.join(',')}),${then},"")`, '""');
  const may = tests.map(({ fact, test }) => `OR(ISERROR(${fact.text}),${test})`);
  const isOpen = `OR(${tests.map(({ fact }) => `ISERROR(${fact.text})`).join(',')})`;
  return {
    table,
    kept: table.range(caption, when(all, key)),
    spelled: table.range(`${caption} (=)`, when(all, searchedKey(spelled))),
    parts: parts.length,
    doubtful: tests.length === 0 ? null : table.range(`${caption} ?`, when([...may, isOpen], key)),
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
  return doubtful === null ? alike : `IF(COUNTIF(${doubtful},${searched(key)})>0,${DOUBT},${alike})`;
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
  const rows = keyedRows(options, world, by);
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

/** Days before and after all others. */
const [EVER, NEVER] = ['0', '4000000'];

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
  /** A number by what stands in a cell: a day, nothing, or what nobody could read. */
  const by = ({ text }: Fact, ofDay: string, ofBlank: string, ofUnread: string) =>
    `IF(ISERROR(${text}),${ofUnread},IF(ISNUMBER(${text}),${ofDay},${ofBlank}))`;
  // A row without a start overlaps everything where such rows count, and nothing where they do not.
  const unbegun = options.undated === true ? EVER : NEVER;
  const holder = searchedKey(keyOf(other));
  const text = askedKey(key!, rows.parts, world);
  const asked = askedKey(owner!, 1, world);
  const first = world.step(whenKnown([from!], dayOf(from!.text), UNKNOWN));
  const until = world.step(`IF(ISNUMBER(${to!.text}),${dayOf(to!.text)},${openUntil(first)})`);
  /** How many rows overlap; with `may` also those of which cells nobody could read decide. */
  const count = (may: boolean) => {
    const sign = may ? '?' : '…';
    const starts = table.range(`${start.name} ${sign}`, by(start, begin, unbegun, may ? EVER : NEVER));
    const ofBegun = by(end, dayOf(end.text), openUntil(begin), may ? NEVER : EVER);
    const ofUnknown = options.undated === true ? NEVER : by(end, dayOf(end.text), NEVER, NEVER);
    const ends = table.range(`${end.name} ${sign}`, by(start, ofBegun, NEVER, ofUnknown));
    // A row that does not say who held the account accuses nobody.
    const nobody = may ? `IF(ISERROR(${other.text}),"?","")` : '""';
    const owners = table.range(`${other.name} ${sign}`, whenKnown([other], holder, nobody));
    const others = `(${rows.kept}=${text})*(${owners}<>"")*(${owners}<>${asked})`;
    return world.step(`SUMPRODUCT(${others}*(${starts}<${until})*(${first}<${ends}))`);
  };
  const certain = count(false);
  const overlapping = `IF(${count(true)}<>${certain},${DOUBT},${certain})`;
  const answer = whenKnown([key!, from!, owner!], undoubted(rows, text, overlapping), UNKNOWN);
  return `IF(ISERROR(${to!.text}),${UNKNOWN},${answer})`;
};
