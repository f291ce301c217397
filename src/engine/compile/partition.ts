/**
 * A fact's values in classes that no condition with a constant tells apart: "DATIN", any other service, a blank. A record
 * is put into its class once; each condition then is a table with one answer a class, and rules over several facts are
 * decision tables over classes.
 */
import type { Lane } from '../tri';
import type { Step } from './step';

/** Where a block's classes are found: record k is in class `classOf[codes.bytes[base + k]]`. */
export interface Classes {
  codes: Lane;
  /** A multiple of four. */
  base: number;
  /** The class of each code that may occur. */
  classOf: Uint8Array;
}

export interface Partition extends Step, Classes {
  /** How many classes there are, once sealed. */
  size: number;
  /** Called when all conditions are known. */
  seal(): void;
}

/** The codes are the classes. */
export function asTheyAre(size: number): Uint8Array {
  return (identities[size] ??= Uint8Array.from({ length: size }, (_, code) => code));
}

const identities: Uint8Array[] = [];

/** What one condition asks of a partition; the answers by class are there once it is sealed. */
export interface Question {
  answers: Uint8Array;
}

/** More words or bounds than this in one partition, and the next condition begins another: a class is one byte. */
export const MANY = 120;

/**
 * Joins classes that all questions answer alike. `answers` holds those of each question by raw class; returns the
 * joined class of each raw one, and sets the questions' answers by joined class.
 */
export function joinClasses(questions: readonly Question[], answers: readonly Uint8Array[], raw: number): number[] {
  const joined = new Map<string, number>();
  const first: number[] = [];
  const classOf: number[] = [];
  for (let at = 0; at < raw; at++) {
    const key = answers.map((of) => of[at]).join('');
    let found = joined.get(key);
    if (found === undefined) {
      found = first.push(at) - 1;
      joined.set(key, found);
    }
    classOf[at] = found;
  }
  questions.forEach((question, q) => {
    question.answers = Uint8Array.from(first, (at) => answers[q]![at]!);
  });
  return classOf;
}
