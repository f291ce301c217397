/**
 * How a step reads the cells of its field: as classes or as doubles. Steps that read alike can share a pass over rows.
 *
 * Each kind keeps to the comparisons a compiler makes by address, and joins their outcomes to a place in a small table
 * instead of choosing between them: which word stands in the next cell is what no processor guesses.
 */
import { NUMERIC_TYPES, type FactType, type Value } from '../value';

/** Classes by place, and where a block's classes go. */
interface ClassCells {
  of: Uint8Array;
  into: Uint8Array;
}

/** One word apart from all others. */
export interface WordCells extends ClassCells {
  kind: 'word';
  word: Value;
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

export type Cells = WordCells | TextCells | ConstantCells | FilledCells | NumberCells;

export interface WordClasses {
  ofWord: ReadonlyMap<Value, number>;
  ofOther: number;
  ofBlank: number;
  ofMissing: number;
}

const MOST_WORDS = 4;
const BLANK_PLACE = 16;
const MISSING_PLACE = 17;

/** The place of a cell: by the word, blank, missing, or anything else. */
export function wordPlace(found: Value, word: Value): number {
  // Only texts are compared with words: the compiler then knows what it compares.
  if (typeof found === 'string') return +(found === word);
  return found === null ? 2 : found === undefined || isNaNumber(found) ? 3 : 0;
}

/** The place of a cell among four words: a bit a word. */
export function textPlace(found: Value, a: Value, b: Value, c: Value, d: Value): number {
  if (typeof found === 'string')
    return +(found === a) | (+(found === b) << 1) | (+(found === c) << 2) | (+(found === d) << 3);
  return found === null ? BLANK_PLACE : found === undefined || isNaNumber(found) ? MISSING_PLACE : 0;
}

export function constantPlace(found: Value): number {
  return +(found === true) | (+(found === false) << 1) | (+(found === null) << 2) | (+(found === undefined) << 3);
}

export function filledPlace(found: Value): number {
  return +(found === null) | (+(found === undefined || isNaNumber(found)) << 1);
}

const isNaNumber = (found: Value): boolean => typeof found === 'number' && found !== found;

/** The quickest way to read a fact's cells as classes; null: there are too many words, or they are not all of one type. */
export function cellsFor(type: FactType, classes: WordClasses, into: Uint8Array): Cells | null {
  const { ofWord, ofOther, ofBlank, ofMissing } = classes;
  const apart = [...ofWord].filter(([, of]) => of !== ofOther);
  const table = (size: number, entries: readonly (readonly [place: number, of: number])[]) => {
    const of = new Uint8Array(size).fill(ofOther);
    for (const [place, one] of entries) of[place] = one;
    return of;
  };
  if (apart.length === 0 && NUMERIC_TYPES.includes(type))
    return {
      kind: 'filled',
      into,
      of: table(4, [
        [filledPlace(null), ofBlank],
        [filledPlace(undefined), ofMissing],
      ]),
    };
  if (apart.length === 0 || (type === 'boolean' && apart.every(([word]) => typeof word === 'boolean'))) {
    const constants = [...apart, [null, ofBlank], [undefined, ofMissing]] as const;
    return {
      kind: 'constants',
      into,
      of: table(
        16,
        constants.map(([word, of]) => [constantPlace(word), of]),
      ),
    };
  }
  if (apart.length > MOST_WORDS || !apart.every(([word]) => typeof word === 'string')) return null;
  if (apart.length === 1) {
    const [[word, ofIt]] = apart as [[Value, number]];
    return { kind: 'word', word, into, of: Uint8Array.of(ofOther, ofIt, ofBlank, ofMissing) };
  }
  const [a, b = a, c = a, d = a] = apart.map(([word]) => word) as [Value, Value?, Value?, Value?];
  const of = table(18, [
    ...apart.map(([word, one]) => [textPlace(word, a, b, c, d), one] as const),
    [BLANK_PLACE, ofBlank],
    [MISSING_PLACE, ofMissing],
  ]);
  return { kind: 'texts', words: [a, b, c, d], of, into };
}
