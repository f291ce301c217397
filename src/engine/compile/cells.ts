/**
 * How a step reads the cells of its field: as classes or as doubles. Steps that read alike can share a pass over rows.
 *
 * Each kind keeps to the comparisons a compiler makes by address, and joins their outcomes to a place among classes packed in
 * one number instead of choosing between them: which word stands in the next cell is what no processor guesses.
 */
import { NUMERIC_TYPES, type FactType, type Value } from '../value';

/** Which class stands for what a cell may be, four bits each, and where a block's classes go. */
interface ClassCells {
  classes: number;
  into: Uint8Array;
}

export interface TextCells extends ClassCells {
  kind: 'texts';
  words: readonly [Value, Value, Value, Value];
}

/** True, false, blank and missing apart: flags, and facts of which only blanks matter. */
export interface ConstantCells extends ClassCells {
  kind: 'constants';
}

/** Blank and missing apart from all else, for facts whose cells may be numbers: NaN is missing. */
export interface FilledCells extends ClassCells {
  kind: 'filled';
}

/** NaN where a cell is no number. */
export interface NumberCells {
  kind: 'numbers';
  into: Float64Array;
}

export type Cells = TextCells | ConstantCells | FilledCells | NumberCells;

export interface WordClasses {
  ofWord: ReadonlyMap<Value, number>;
  ofOther: number;
  ofBlank: number;
  ofMissing: number;
}

const MOST_WORDS = 4;

/** Where a cell's class stands among `classes`: the bits to shift them by. Any other cell stands first. */
export function textPlace(found: Value, a: Value, b: Value, c: Value, d: Value): number {
  // Only texts are compared with words: the compiler then knows what it compares.
  if (typeof found === 'string')
    return (+(found === a) << 2) | (+(found === b) << 3) | (+(found === c) * 12) | (+(found === d) << 4);
  return found === null ? 20 : found === undefined || isNaNumber(found) ? 24 : 0;
}

export function constantPlace(found: Value): number {
  return (
    (+(found === true) << 2) | (+(found === false) << 3) | (+(found === null) * 12) | (+(found === undefined) << 4)
  );
}

export function filledPlace(found: Value): number {
  return (+(found === null) << 2) | (+(found === undefined || isNaNumber(found)) << 3);
}

const isNaNumber = (found: Value): boolean => typeof found === 'number' && found !== found;

/** The quickest way to read a fact's cells as classes; null: there are too many words, or they are not all of one type. */
export function cellsFor(type: FactType, classes: WordClasses, into: Uint8Array): Cells | null {
  const { ofWord, ofOther, ofBlank, ofMissing } = classes;
  const apart = [...ofWord].filter(([, of]) => of !== ofOther);
  if (apart.length === 0 && NUMERIC_TYPES.includes(type))
    return { kind: 'filled', into, classes: packed([ofOther, ofBlank, ofMissing]) };
  if (apart.length === 0 || (type === 'boolean' && apart.every(([word]) => typeof word === 'boolean'))) {
    const [yes = ofOther, no = ofOther] = [true, false].map((flag) => ofWord.get(flag));
    return { kind: 'constants', into, classes: packed([ofOther, yes, no, ofBlank, ofMissing]) };
  }
  if (apart.length > MOST_WORDS || !apart.every(([word]) => typeof word === 'string')) return null;
  // Where there are fewer, a word that no text is stands in, each its own: two alike would add up their places.
  const words = [0, 1, 2, 3].map((at) => apart[at]?.[0] ?? String.fromCharCode(at)) as [Value, Value, Value, Value];
  const ofWords = [0, 1, 2, 3].map((at) => apart[at]?.[1] ?? ofOther);
  return { kind: 'texts', words, into, classes: packed([ofOther, ...ofWords, ofBlank, ofMissing]) };
}

function packed(classes: readonly number[]): number {
  return classes.reduce((all, one, at) => all | (one << (4 * at)), 0);
}
