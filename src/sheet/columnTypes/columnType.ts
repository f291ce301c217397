/** What a column type is. One file a type; adding one means its file and a line in `columnTypes/index.ts`. */
import type { FieldSpec, RawCell } from '../shared/types';
import type { CellResult } from '../shared/remark';
import type { ColumnStyle } from '../shared/reading';
import type { DateOrder } from './writtenDate';

export interface ColumnContext {
  /** Numbers that are dates count from 1904. */
  date1904: boolean;
  /** The user's answer where Excel seems to have swapped day and month; unanswered it is asked, and nothing is swapped. */
  swapped?: 'swap' | 'keep';
}

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
  reader(spec: FieldSpec, context: ColumnContext): CellReader;
}
