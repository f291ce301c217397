/**
 * A fact as the text of a formula. Numbers, dates and times are numbers, yes and no truth values, words and texts texts, a
 * list the text `|a|b|`. A blank cell is "", and whatever is unknown an error value: it spreads by itself, and no
 * comparison takes it for a value.
 */
import { familyOf, isUnknown, type FactType, type Scalar, type Value } from '../engine';
import { NoFormula } from './noFormula';

export interface Fact {
  name: string;
  type: FactType;
  text: string;
  /** "" means a blank cell; else it is a text like any other. */
  blank: boolean;
  /** A cell of the sheet, not made of others: an error in it says that nobody could read it. */
  isCell?: true;
  /** Of a day in a workbook that counts from another day than the engine: what the engine's serial is larger by. */
  epoch?: number;
  /** It may be `DOUBT`. */
  doubts?: boolean;
  /** Of a cell: whether something stands there that a formula does not understand, and is no error value either. */
  unread?: string;
  /** No record has it: its column is missing, or a formula cannot say it. */
  missing: boolean;
  /** The value itself, where it stands in the formula and not in a cell. */
  constant?: Value;
}

export type Kind = 'text' | 'number' | 'flag' | 'list';

const KINDS = {
  words: 'text',
  amount: 'number',
  moment: 'number',
  time: 'number',
  flag: 'flag',
  list: 'list',
} as const;

export const kindOf = ({ type }: Pick<Fact, 'type'>): Kind => KINDS[familyOf(type)];

/** The error that stands for unknown. */
export const UNKNOWN = 'NA()';
/** Any other error: unknown because nobody could read what is there, so that nothing stands in for it. */
export const DOUBT = '(1/0)';

export const missingFact = (name: string, type: FactType): Fact => ({
  name,
  type,
  text: UNKNOWN,
  blank: false,
  missing: true,
});

/** Excel's longest text inside a formula is 255 characters. */
const LONGEST_TEXT = 250;

export function quoted(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, 'gu')) ?? [''];
  const shown = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`);
  return shown.length === 1 ? shown[0]! : `(${shown.join('&')})`;
}

export function literal(value: Scalar): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Not every program reads an exponent in a formula.
  const [digits, exponent] = String(value).split('e');
  return exponent === undefined ? digits! : `(${digits!}*10^${Number(exponent)})`;
}

export function constantFact(name: string, type: FactType, value: Value): Fact {
  if (isUnknown(value)) return missingFact(name, type);
  const text = Array.isArray(value) ? quoted(listText(name, value as readonly Scalar[])) : literal(value as Scalar);
  return { name, type, text, blank: false, missing: false, constant: value };
}

/** A list as it stands in one cell: `|a|b|`. */
export function listText(name: string, list: readonly Scalar[]): string {
  const fits = (item: Scalar) => (typeof item === 'string' ? !item.includes('|') : Number.isSafeInteger(item));
  if (!list.every(fits)) throw new NoFormula('words', 'in', name);
  return `|${list.join('|')}|`;
}

/** Whether the fact is known, as a condition that is never an error; null where it always is. */
export function known(fact: Fact): string | null {
  const { text, constant, blank } = fact;
  if (constant !== undefined) return null;
  switch (kindOf(fact)) {
    case 'number':
      return `ISNUMBER(${text})`;
    case 'flag':
      return `ISLOGICAL(${text})`;
    default:
      return blank ? `IF(ISTEXT(${text}),${text}<>"",FALSE)` : `ISTEXT(${text})`;
  }
}

/** `then` where all facts are known, else `otherwise`. */
export function whenKnown(facts: readonly Fact[], then: string, otherwise: string): string {
  if (facts.some(({ missing }) => missing)) return otherwise;
  const tests = [...new Set(facts.map(known).filter((test) => test !== null))];
  if (tests.length === 0) return then;
  return `IF(${tests.length === 1 ? tests[0]! : `AND(${tests.join(',')})`},${then},${otherwise})`;
}

/** Whether a text is this one, to the letter; Univer takes digits in quotes for a number unless something is joined to them. */
export const exactly = (text: string, word: string): string =>
  `EXACT(${text},${quoted(word)}${/^[\d.+-]/.test(word) ? '&""' : ''})`;

/** Whether two known facts are equal; texts to the letter. */
export function same(found: Fact, expected: Fact): string {
  const kind = kindOf(found);
  if (kind === 'list') throw new NoFormula('list', 'equal', found.name);
  if (kind !== 'text') return `${found.text}=${expected.text}`;
  return typeof expected.constant === 'string'
    ? exactly(found.text, expected.constant)
    : `EXACT(${found.text},${expected.text})`;
}

/** Whether a known fact is in a known list. */
export function among(found: Fact, list: Fact): string {
  const kind = kindOf(found);
  if (kind === 'list') throw new NoFormula('list', 'in', found.name);
  if (Array.isArray(list.constant)) return amongWords(found, list.constant as readonly Scalar[]);
  const item = kind === 'text' ? `SUBSTITUTE(${found.text},"|","¦")` : found.text;
  return kind === 'flag' ? 'FALSE' : `ISNUMBER(FIND("|"&${item}&"|",${list.text}))`;
}

/** A text never equals a number, as in the engine. */
export function amongWords(found: Fact, words: readonly Scalar[]): string {
  const kind = kindOf(found);
  const alike = words.filter(
    (word) => (typeof word === 'boolean' ? 'flag' : typeof word === 'string' ? 'text' : 'number') === kind,
  );
  const tests = alike.map((word) => same(found, constantFact('', found.type, word)));
  return tests.length === 0 ? 'FALSE' : tests.length === 1 ? tests[0]! : `OR(${tests.join(',')})`;
}
