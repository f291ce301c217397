/**
 * A cell of the team's sheet as a formula reads it, by the type of its field: what Excel itself understands (a number, a date,
 * a word of the list) is taken, a blank is "", and all the rest an error, so that it is unknown. Repairs are left to Patuh.
 */
import { kindOf, type FieldSpec, type FieldType } from '../sheet';
import { quoted, UNKNOWN } from './fact';
import { searched, squeezed } from './texts';
import type { VocabularySheet } from './vocabularySheet';

/** Excel's dates from March 1900, which all programs count alike, to the end of 9999. */
const FIRST_DAY = 61;
const AFTER_LAST_DAY = 2_958_466;
/** 1 January 1970: what a program prints for a date it does not have. */
const EPOCH_DAY = 25_569;
/** Months written as numbers, 202210. */
const [FIRST_MONTH, LAST_MONTH] = [200_001, 209_912];
/** Excel keeps fifteen digits. */
const FIRST_DAMAGED = 1_000_000_000_000_000;
const NO_BREAK = '\u00a0';
/** Characters that nobody sees, or sees as a blank: reading drops them, wherever they stand in a number kept as text. */
const UNSEEN =
  '\u00ad\u034f\u061c\u115f\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202c\u202f\u205f\u2060\u3000\u3164\ufeff';
/** What programs leave of them, in letters. */
const ESCAPED = ['&nbsp;', '_x000D_', '_x000A_'];
/** Files write such letters for the character itself: in a formula they stand apart. */
const apart = (text: string): string => quoted(text).replace('_x', '_x"&"');
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_';
/** Longer texts tell something, whatever they begin with. */
const LONGEST_UNCHOSEN = 40;

export interface CellOptions {
  vocabulary: VocabularySheet;
  /** The engine's serial of the workbook's day 0: formulas count days as the workbook does. */
  epoch: number;
  /** A working column of its own for what looks at another sheet, so that the long rest does not: that one is shared by all rows. */
  step(formula: string): string;
}

/** @param cell reference of the cell's copy on the working sheet, "" where nothing stands in it */
export function readCell(spec: FieldSpec, cell: string, { vocabulary, epoch, step }: CellOptions): string {
  const text = `TRIM(SUBSTITUTE(${cell},"${NO_BREAK}"," "))`;
  const isBlankWord = step(`IF(${cell}="",TRUE,SUMPRODUCT(--(${vocabulary.blankWords}=${text}))>0)`);
  const isBlank = `OR(${isBlankWord},${isUnchosen(cell, text)})`;
  const nothing = (type: 'id' | 'text', then: string, otherwise: string) =>
    `IF(${step(`IF(${cell}="",FALSE,SUMPRODUCT(--(${vocabulary.nothingWords(type)}=${text}))>0)`)},${then},${otherwise})`;
  const read = READERS[spec.type]?.(cell, spec, epoch) ?? UNKNOWN;
  const places = spec.type === 'enum' || spec.type === 'boolean' ? vocabulary.words(spec) : null;
  const value = places
    ? `IFERROR(${step(`INDEX(${places.words},MATCH(${searched(text)},${places.written},0))`)},IF(${isBlank},"",${UNKNOWN}))`
    : isNumeric(spec.type)
      ? `IF(ISNUMBER(${cell}),${read},IF(${isBlank},"",${UNKNOWN}))`
      : spec.type === 'id'
        ? `IF(${isBlank},"",${nothing('id', '""', read)})`
        : `IF(${isBlank},"",${spec.type === 'text' && !spec.personal ? nothing('text', UNKNOWN, read) : read})`;
  const zero = spec.zeroIsBlank ? `IF(${text}="0","",${value})` : value;
  const own = (words: readonly string[] = [], then: string, otherwise: string) =>
    words.length === 0
      ? otherwise
      : `IF(OR(${words.map((word) => `${text}=${quoted(word)}`).join(',')}),${then},${otherwise})`;
  const written = own(spec.blanks, '""', own(spec.placeholders, UNKNOWN, zero));
  return `IF(ISERROR(${cell}),${UNKNOWN},IF(ISLOGICAL(${cell}),${ofLogical(spec, cell)},IF(${text}="","",${written})))`;
}

/** Asked before anything else: LibreOffice takes a truth value for a number as well. */
function ofLogical({ type }: FieldSpec, cell: string): string {
  return type === 'boolean' ? cell : type === 'text' ? `IF(${cell},"TRUE","FALSE")` : UNKNOWN;
}

/** The unchosen entry of a list, "Pilih Site" or "-- Pilih --"; "Pilihan B" says something. */
function isUnchosen(cell: string, text: string): string {
  const bare = `TRIM(SUBSTITUTE(${text},"-"," "))`;
  return `IF(LEFT(${bare},5)="pilih",IF(LEN(${cell})<=${LONGEST_UNCHOSEN},ISERROR(FIND(LOWER(MID(${bare}&" ",6,1)),"${LETTERS}")),FALSE),FALSE)`;
}

/** Whether a formula reads cells of the type at all. */
export const hasReader = (type: FieldType): boolean => type in READERS;

const isNumeric = (type: FieldType): boolean => !['words', 'choice', 'flag'].includes(kindOf(type));

type Reader = (cell: string, spec: FieldSpec, epoch: number) => string;

const whole = (cell: string, least: string): string =>
  `IF(AND(${cell}=INT(${cell}),${least},${cell}<${FIRST_DAMAGED}),TEXT(${cell},"0"),${UNKNOWN})`;

/** A fraction as a text; programs show it with the comma or point of their own language. */
const fraction = (cell: string): string => `SUBSTITUTE(${cell}&"",",",".")`;

/** Where something nobody sees stands at an end, what is left without it is Patuh's to say. */
const text: Reader = (cell) => {
  const ends = `LEFT(${cell})&RIGHT(${cell})`;
  const isPlain = `LEN(TRIM(CLEAN(SUBSTITUTE(${ends},"${NO_BREAK}",""))))=2`;
  const number = `IF(${cell}=INT(${cell}),${whole(cell, `${cell}>-${FIRST_DAMAGED}`)},${fraction(cell)})`;
  const written = `IF(${holdsUnseen(ends)},${UNKNOWN},IF(${isEscaped(cell)},${UNKNOWN},IF(${isPlain},${cell},TRIM(CLEAN(${squeezed(cell)})))))`;
  return `IF(ISNUMBER(${cell}),${number},${written})`;
};

const holdsUnseen = (text: string): string =>
  `SUMPRODUCT(--ISNUMBER(FIND({${[...UNSEEN].map(quoted).join(',')}},${text})))>0`;
const isEscaped = (text: string): string =>
  `OR(${ESCAPED.flatMap((each) => [`LEFT(${text},${each.length})=${apart(each)}`, `RIGHT(${text},${each.length})=${apart(each)}`]).join(',')})`;

/** Signs between digits are repaired on reading; what needs it is unknown here. */
const id: Reader = (cell) => {
  const bare = [' ', '.', ',', '-', '(', ')', '+', '–', NO_BREAK].reduce(
    (rest, sign) => `SUBSTITUTE(${rest},"${sign}","")`,
    cell,
  );
  const damaged = `IF(ISNUMBER(SEARCH("e",MID(${cell},2,1))),ISNUMBER(VALUE(${cell})),FALSE)`;
  const isGrouped = `IF(LEN(${bare})=LEN(${cell}),FALSE,ISNUMBER(VALUE(${bare})))`;
  const ofDigits = `IF(${isGrouped},${UNKNOWN},IF(${damaged},${UNKNOWN},TRIM(${cell})))`;
  // Univer forgets that a quote in a text is doubled, once rows are put in.
  const wrapped = `OR(ISNUMBER(FIND(LEFT(${cell}),"='\`´‘’"&CHAR(34))),ISNUMBER(FIND(RIGHT(${cell}),"'\`´’"&CHAR(34))))`;
  const ofLetters = `IF(${wrapped},${UNKNOWN},TRIM(${cell}))`;
  const written = `IF(ISNUMBER(FIND(LEFT(${cell}),"0123456789+( ")),${ofDigits},${ofLetters})`;
  const isOdd = `OR(LEN(CLEAN(${cell}))<LEN(${cell}),${holdsUnseen(cell)},ISNUMBER(FIND("${NO_BREAK}",${cell})),${isEscaped(cell)})`;
  return `IF(ISNUMBER(${cell}),${whole(cell, `${cell}>=0`)},IF(${isOdd},${UNKNOWN},${written}))`;
};

const moment =
  (made: (serial: string) => string): Reader =>
  (cell, _spec, epoch) => {
    const is1970 = `INT(${cell})=${EPOCH_DAY - epoch}`;
    const isNone = epoch > 0 ? is1970 : `OR(${cell}=0,${is1970})`;
    const [first, end] = [Math.max(0, FIRST_DAY - epoch), AFTER_LAST_DAY - epoch];
    const isOdd = `OR(${cell}<${first},${cell}>=${end},AND(${cell}>=${FIRST_MONTH},${cell}<=${LAST_MONTH},${cell}=INT(${cell})))`;
    return `IF(${isNone},"",IF(${isOdd},${UNKNOWN},${made(cell)}))`;
  };

/** A type without a line is left unknown, and said to be. */
const READERS: Readonly<Partial<Record<FieldType, Reader>>> = {
  text,
  id,
  enum: text,
  boolean: (cell) => cell,
  integer: (cell) => `IF(AND(${cell}=INT(${cell}),${cell}>=0),${cell},${UNKNOWN})`,
  number: (cell) => cell,
  date: moment((serial) => `INT(${serial})`),
  datetime: moment((serial) => serial),
  time: (cell) => `IF(AND(${cell}>=0,${cell}<1),MOD(INT(${cell}*86400+0.5),86400)/86400,${UNKNOWN})`,
  duration: (cell) =>
    `IF(AND(${cell}>=0,${cell}<=1000000000),IF(${cell}=INT(${cell}),${cell},INT(${cell}*86400+0.5)),${UNKNOWN})`,
};
