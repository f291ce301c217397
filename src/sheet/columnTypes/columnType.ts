/** What a column type is. One file a type; adding one means its file and its line in `columnTypes/index.ts`. */
import type { LocalText } from '../../text';
import type { CellResult, RawCell } from './remark';
import type { DateOrder } from './writtenDate';

/**
 * What a value of the type is. Everything a type does not say itself hangs on this: what it is compared with, how people
 * read it, how cells, reports and forms write it.
 * `choice`: one word of a list · `seconds`: a duration · `day`: a whole serial · `moment`: a serial with its fraction ·
 * `clock`: a fraction of a day.
 */
export type ValueKind = 'words' | 'choice' | 'flag' | 'number' | 'seconds' | 'day' | 'moment' | 'clock';

/**
 * How the cells of a column were proved to be written.
 * `mixedDayMonth`: days and months of the column cannot all be read in one order; they are read day first.
 * `swappedDayMonth`: true dates only up to day 12, texts only beyond: Excel took day for month on opening.
 * `fewDaysOfMonths`: one day or two of many months, where another order would be many days of one month or two.
 */
export type ColumnStyle =
  'monthFirst' | 'yearFirst' | 'mixedDayMonth' | 'swappedDayMonth' | 'fewDaysOfMonths' | 'utc' | 'decimalPoint';

export interface ColumnContext {
  /** Numbers that are dates count from 1904. */
  date1904: boolean;
  /** The user's answer where Excel seems to have swapped day and month; unanswered it is asked, and nothing is swapped. */
  swapped?: 'swap' | 'keep';
}

/** What the field itself says of its cells. */
export interface CellWords {
  /** Allowed words (enum) or true/false words (boolean: keys "true" and "false"), each with its synonyms. */
  values?: Readonly<Record<string, readonly string[]>>;
  /** A cell may hold several words of the list; the value joins them (`severalOf` parts it again). */
  several?: boolean;
  /** What the numbers of the column count; a number of something else is not one of them. */
  counts?: Counted;
  /** A month is enough: it is read as its first day. Elsewhere a month is no day. */
  month?: boolean;
}

export const COUNTED = ['calls', 'months', 'people'] as const;
export type Counted = (typeof COUNTED)[number];

/** Reads the cells of one column, one after the other. Blanks and error cells never reach it. */
export interface CellReader {
  read(cell: Exclude<RawCell, null | undefined>): CellResult;
  /**
   * Asked when the column is through: a reader for a second pass when the column proved another style (m/d/y, decimal point).
   * @param beside the order that the other columns of the table prove, where they prove one
   */
  again?(beside?: DateOrder): CellReader | null;
  /** The order that the dates of the column prove; null where they prove none. */
  order?(): DateOrder | null;
  /** The style that was proved, for the report; asked when the column is through. */
  style?(): ColumnStyle | null;
}

export interface ColumnType {
  /** What people call such a value: "… is no date". */
  title: LocalText;
  holds: ValueKind;
  reader(words: CellWords, context: ColumnContext): CellReader;
}
