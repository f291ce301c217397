/** Texts in formulas as JavaScript makes them: numbers as texts, keys of tables, characters that a search takes for signs. */
import { familyOf } from '../engine';
import { kindOf, literal, type Fact } from './fact';

/** `String(value)` of a known fact; fractions with as many digits as the program shows, so that keys meet keys only. */
export function textOf(fact: Fact): string {
  if (typeof fact.constant === 'number' || typeof fact.constant === 'boolean') return literal(String(fact.constant));
  switch (kindOf(fact)) {
    case 'number': {
      // A day as a text is the engine's serial, whatever the workbook counts from.
      const number = fact.epoch && familyOf(fact.type) === 'moment' ? `(${fact.text}+${fact.epoch})` : fact.text;
      return `IF(${number}=INT(${number}),TEXT(${number},"0"),SUBSTITUTE(${number}&"",",","."))`;
    }
    case 'flag':
      return `IF(${fact.text},"true","false")`;
    default:
      return fact.text;
  }
}

/** White space of all kinds as single blanks, none at the ends. */
export const squeezed = (text: string): string =>
  `TRIM(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"\u00a0"," "),CHAR(9)," "),CHAR(10)," "),CHAR(13)," "))`;

const DIGITS = Array.from({ length: 10 }, (_, digit) => `"${digit}"`).join(',');
/** Without the zeros before a number: from its first other digit on, or its last one. */
export const withoutZeros = (text: string): string => {
  const digits = `SUMPRODUCT(LEN(${text})-LEN(SUBSTITUTE(${text},{${DIGITS}},"")))`;
  const first = `FIND(LEFT(SUBSTITUTE(${text},"0","")&"."),${text}&".")`;
  const number = `MID(${text},MIN(${first},LEN(${text})),LEN(${text}))`;
  return `IF(LEFT(${text})<>"0",${text},IF(${digits}<LEN(${text}),${text},${number}))`;
};

/** Squeezed text without the stops that end a word: "Spv. A" is "Spv A". */
export const withoutStops = (text: string): string => `TRIM(SUBSTITUTE(${text}&" ",". "," "))`;

/** Without the blanks at its ends; those within stay. Texts of cells have none. */
export const trimmed = (text: string): string => `IF(OR(LEFT(${text})=" ",RIGHT(${text})=" "),TRIM(${text}),${text})`;

/** What a search looks for: nothing in it is a sign. */
export const searched = (text: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;
