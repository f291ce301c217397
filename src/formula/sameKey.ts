/** Columns that bring rows together by what they say, as the measures do. */
import type { WorkingSheet } from './workingSheet';

export const SIGNS = [' ', '-', '.', '/', '_', '(', ')', '+', ',', "'", '&', ':', '#', '*', '~', '?', '|'];
/** Leading zeros that another spelling of the same number may lack. */
const ZEROS = 3;
/** Excel looks for no text of more than 255 characters; four such parts make one. */
export const LONGEST = 50;

/** A cell that says something, of which no key is made: nobody could read it, or Excel looks for no text of its length. */
export const isKeyless = (cell: string | null): string =>
  cell === null ? 'FALSE' : `IF(ISERROR(${cell}),TRUE,LEN(${cell})>${LONGEST})`;

/** One number, one word, however it was spelled; "" for a blank cell and for one of which no key is made. */
export function identityText(working: WorkingSheet, caption: string, cell: string | null): string {
  if (cell === null) return '""';
  const bare = SIGNS.reduce((rest, sign) => `SUBSTITUTE(${rest},"${sign}","")`, `LOWER(${cell}&"")`);
  let key = working.column(caption, `IF(${isKeyless(cell)},"",${bare})`);
  for (let i = 1; i <= ZEROS; i++)
    key = working.column(
      caption,
      `IF(LEFT(${key})="0",IF(LEN(${key})>1,IF(ISNUMBER(VALUE(${key})),MID(${key},2,200),${key}),${key}),${i < ZEROS ? key : withinCountry(key)})`,
    );
  return key;
}

/** +62 812… is 0812…, as `identityKey` of the measures has it. */
const withinCountry = (key: string): string =>
  `IF(LEFT(${key},3)="628",IF(AND(LEN(${key})>9,LEN(${key})<15,ISNUMBER(VALUE(${key}))),MID(${key},3,200),${key}),${key})`;

/**
 * The key of rows, parted further by a value. A blank value contradicts nothing: where only one other value is met, its rows
 * are of that one.
 * @param place of the row, counted from 1
 */
export function parted(working: WorkingSheet, caption: string, key: string, value: string, place: string): string {
  const all = (cell: string) => working.range(cell);
  // A letter before it: a text of digits is looked for as a text.
  const own = working.column(caption, `IF(${value}="","","v"&${value})`);
  const filled = working.column(caption, `IF(${own}="",0,1)`);
  const some = working.column(
    caption,
    `IF(${key}="","",IF(${own}<>"",${own},IF(COUNTIFS(${all(key)},${key},${all(filled)},1)=0,"",INDEX(${all(own)},SUMPRODUCT(MAX((${all(key)}=${key})*${all(filled)}*${all(place)}))))))`,
  );
  const met = `COUNTIFS(${all(key)},${key},${all(own)},${some})`;
  const isOnly = `${met}=COUNTIFS(${all(key)},${key},${all(filled)},1)`;
  return working.column(
    caption,
    `IF(${key}="","",${key}&"|"&IF(OR(${own}<>"",${some}=""),${own},IF(${isOnly},${some},"")))`,
  );
}
