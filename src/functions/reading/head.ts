import type { Mapping, Matrix } from '../../sheet';

/** Where the data begins and which columns the pack knows: only their content decides what the reading gives. */
export interface Head {
  firstRow: number;
  /** 0-based columns with a field, and the fields they carry. */
  columns: number[];
  fields: string;
  /** Row of the captions where they stand below the first rows, which is where a reading looks for them. */
  headerRow?: number;
  /** What makes cells of rows that are lines of text, pasted into one column; null where they are cells. */
  split: ((rows: Matrix) => Matrix) | null;
  /** What people have said about such a table in the pane. */
  mapping: Mapping;
  /** How often they had spoken. */
  lessons: number;
}
