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
const OFFSET_1904 = 1462;
/** Excel keeps fifteen digits. */
const FIRST_DAMAGED = 1_000_000_000_000_000;
const NO_BREAK = '\u00a0';

export interface CellOptions {
  vocabulary: VocabularySheet;
  date1904: boolean;
}

/** @param cell reference of the cell */
export function readCell(spec: FieldSpec, cell: string, { vocabulary, date1904 }: CellOptions): string {
  const text = `TRIM(${cell})`;
  const isBlank = `OR(SUMPRODUCT(--(${vocabulary.blankWords}=${text}))>0,LEFT(${text},5)="pilih")`;
  const read = READERS[spec.type]?.(cell, spec, date1904) ?? UNKNOWN;
  const places = spec.type === 'enum' || spec.type === 'boolean' ? vocabulary.words(spec) : null;
  const value = places
    ? `IFERROR(INDEX(${places.words},MATCH(${searched(text)},${places.written},0)),IF(${isBlank},"",${UNKNOWN}))`
    : isNumeric(spec.type)
      ? `IF(ISNUMBER(${cell}),${read},IF(${isBlank},"",${UNKNOWN}))`
      : `IF(${isBlank},"",${read})`;
  const zero = spec.zeroIsBlank ? `IF(${text}="0","",${value})` : value;
  const own = (words: readonly string[] = [], then: string, otherwise: string) =>
    words.length === 0
      ? otherwise
      : `IF(OR(${words.map((word) => `${text}=${quoted(word)}`).join(',')}),${then},${otherwise})`;
  return `IF(ISERROR(${cell}),${UNKNOWN},IF(${text}="","",${own(spec.blanks, '""', own(spec.placeholders, UNKNOWN, places && spec.type === 'boolean' ? `IF(ISLOGICAL(${cell}),${cell},${zero})` : zero))}))`;
}

/** Whether a formula reads cells of the type at all. */
export const hasReader = (type: FieldType): boolean => type in READERS;

const isNumeric = (type: FieldType): boolean => !['words', 'choice', 'flag'].includes(kindOf(type));

type Reader = (cell: string, spec: FieldSpec, date1904: boolean) => string;

const whole = (cell: string, least: string): string =>
  `IF(AND(${cell}=INT(${cell}),${least},${cell}<${FIRST_DAMAGED}),TEXT(${cell},"0"),${UNKNOWN})`;

const text: Reader = (cell) => {
  const ends = `TRIM(CLEAN(SUBSTITUTE(LEFT(${cell})&RIGHT(${cell}),"${NO_BREAK}","")))`;
  const written = `IF(LEN(${ends})=2,${cell},${squeezed(cell)})`;
  return `IF(ISNUMBER(${cell}),${whole(cell, `${cell}>-${FIRST_DAMAGED}`)},IF(ISTEXT(${cell}),${written},IF(${cell},"TRUE","FALSE")))`;
};

/** Signs between digits are repaired on reading; what needs it is unknown here. */
const id: Reader = (cell) => {
  const bare = [' ', '.', ',', '-', '(', ')', '+', '–', NO_BREAK].reduce(
    (rest, sign) => `SUBSTITUTE(${rest},"${sign}","")`,
    cell,
  );
  const damaged = `IF(ISNUMBER(SEARCH("e",MID(${cell},2,1))),ISNUMBER(VALUE(${cell})),FALSE)`;
  const ofDigits = `IF(LEN(${bare})=LEN(${cell}),IF(${damaged},${UNKNOWN},${cell}),${UNKNOWN})`;
  const wrapped = `OR(ISNUMBER(FIND(LEFT(${cell}),"='\`""´‘’")),ISNUMBER(FIND(RIGHT(${cell}),"'\`""´’${NO_BREAK}")))`;
  const ofLetters = `IF(${wrapped},${UNKNOWN},TRIM(${cell}))`;
  const written = `IF(ISNUMBER(FIND(LEFT(${cell}),"0123456789+( ${NO_BREAK}")),${ofDigits},${ofLetters})`;
  return `IF(ISNUMBER(${cell}),${whole(cell, `${cell}>=0`)},IF(ISTEXT(${cell}),${written},${UNKNOWN}))`;
};

const moment =
  (made: (serial: string) => string): Reader =>
  (cell, _spec, date1904) => {
    const serial = date1904 ? `(${cell}+${OFFSET_1904})` : cell;
    const isNone = date1904 ? `INT(${serial})=${EPOCH_DAY}` : `OR(${cell}=0,INT(${cell})=${EPOCH_DAY})`;
    const isOdd = `OR(${serial}<${FIRST_DAY},${serial}>=${AFTER_LAST_DAY},AND(${cell}>=${FIRST_MONTH},${cell}<=${LAST_MONTH},${cell}=INT(${cell})))`;
    return `IF(${isNone},"",IF(${isOdd},${UNKNOWN},${made(serial)}))`;
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
