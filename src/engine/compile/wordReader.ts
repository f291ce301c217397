/** Reads the cells of a block as classes, by the quickest way their words allow. */
import type { Value } from '../value';
import type { Slot } from './slot';

export interface WordClasses {
  ofWord: ReadonlyMap<Value, number>;
  ofOther: number;
  ofBlank: number;
  ofMissing: number;
}

type Reader = (records: number) => void;

const FEW = 4;

/**
 * Each reader keeps to one type of cell, so that the compiler compares by address, and adds up what applies instead of
 * choosing it: which word stands in the next cell is what no processor guesses. Each has its own loops for the same reason.
 */
export function wordReader(slot: Slot, into: Uint8Array, classes: WordClasses): Reader {
  const apart = [...classes.ofWord].filter(([, of]) => of !== classes.ofOther);
  const all = (type: string) => apart.every(([word]) => typeof word === type);
  if (apart.length === 0) return filledReader(slot, into, classes);
  if (slot.type === 'boolean' && all('boolean')) return flagReader(slot, into, classes);
  if (apart.length <= FEW && all('string')) return textReader(slot, into, classes, apart);
  return anyReader(slot, into, classes);
}

const isNaNumber = (found: Value): boolean => typeof found === 'number' && found !== found;

function filledReader(slot: Slot, into: Uint8Array, { ofOther, ofBlank, ofMissing }: WordClasses): Reader {
  const [blank, missing] = [ofBlank - ofOther, ofMissing - ofOther];
  const classOf = (found: Value) =>
    isNaNumber(found) ? ofMissing : ofOther + +(found === null) * blank + +(found === undefined) * missing;
  return (records) => {
    const { rows, column, from, values, base } = slot;
    if (rows) for (let i = 0; i < records; i++) into[i] = classOf(rows[from + i]![column]);
    else for (let i = 0; i < records; i++) into[i] = classOf(values[base + i]);
  };
}

function flagReader(slot: Slot, into: Uint8Array, { ofWord, ofOther, ofBlank, ofMissing }: WordClasses): Reader {
  const [blank, missing] = [ofBlank - ofOther, ofMissing - ofOther];
  const [yes, no] = [true, false].map((flag) => (ofWord.get(flag) ?? ofOther) - ofOther) as [number, number];
  const classOf = (found: Value) =>
    ofOther +
    +(found === true) * yes +
    +(found === false) * no +
    +(found === null) * blank +
    +(found === undefined) * missing;
  return (records) => {
    const { rows, column, from, values, base } = slot;
    if (rows) for (let i = 0; i < records; i++) into[i] = classOf(rows[from + i]![column]);
    else for (let i = 0; i < records; i++) into[i] = classOf(values[base + i]);
  };
}

function textReader(
  slot: Slot,
  into: Uint8Array,
  { ofOther, ofBlank, ofMissing }: WordClasses,
  apart: readonly (readonly [Value, number])[],
): Reader {
  const [[a, one], [b, two], [c, three], [d, four]] = [0, 1, 2, 3].map((at) => {
    const [word, of] = apart[at] ?? [apart[0]![0], ofOther];
    return [word, of - ofOther] as const;
  }) as [[Value, number], [Value, number], [Value, number], [Value, number]];
  const classOf = (found: Value) => {
    if (typeof found === 'string')
      return ofOther + +(found === a) * one + +(found === b) * two + +(found === c) * three + +(found === d) * four;
    return found === null ? ofBlank : found === undefined || isNaNumber(found) ? ofMissing : ofOther;
  };
  return (records) => {
    const { rows, column, from, values, base } = slot;
    if (rows) for (let i = 0; i < records; i++) into[i] = classOf(rows[from + i]![column]);
    else for (let i = 0; i < records; i++) into[i] = classOf(values[base + i]);
  };
}

function anyReader(slot: Slot, into: Uint8Array, { ofWord, ofOther, ofBlank, ofMissing }: WordClasses): Reader {
  const classOf = (found: Value) =>
    found === null ? ofBlank : found === undefined || isNaNumber(found) ? ofMissing : (ofWord.get(found) ?? ofOther);
  return (records) => {
    const { rows, column, from, values, base } = slot;
    if (rows) for (let i = 0; i < records; i++) into[i] = classOf(rows[from + i]![column]);
    else for (let i = 0; i < records; i++) into[i] = classOf(values[base + i]);
  };
}
