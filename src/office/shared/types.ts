/** What the office room speaks of. Rows and columns are 0-based positions on the sheet, never inside a table. */
import type { Matrix } from '../../sheet';

/** Office.js, passed in so that tests can give the one of their own window. */
export interface OfficeApi {
  Excel: typeof Excel;
  Office: typeof Office;
}

export interface Block {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A place that holds records: a table (ListObject) without its totals row, or what stands on a sheet beside its tables. */
export interface Source extends Block {
  kind: 'table' | 'sheet';
  /** The table's or the sheet's name, as the user knows it; further blocks of a sheet are numbered. */
  name: string;
  sheet: string;
  /** Only a part of the block of that name is this table's; it goes on to the block's last row. */
  of?: string;
  /** Tables that reach into the block: their cells are theirs, and blank here. */
  tables?: readonly Block[];
  /** The names of its columns, of a table whose captions are not shown. */
  headless?: readonly string[];
  /** The sheet is hidden. */
  hidden?: true;
  /** The sheet was protected when it was listed: nothing can be written. */
  locked?: true;
}

export interface Cells {
  source: Source;
  values: Matrix;
  /** The workbook counts its days from 1904. */
  date1904: boolean;
}

export interface ReadOptions {
  /** Read only so many rows from the top (recognising a sheet needs no more than its first rows). */
  maxRows?: number;
  /** At most so many rows a request; fewer where the cells ask for it. */
  rowsAtOnce?: number;
  onProgress?(rowsRead: number, rowsAll: number): void;
  signal?: AbortSignal;
}

/** How a value is put into a cell. `text` keeps leading zeros and never becomes a formula. */
export type WriteAs = 'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'time';

export interface CellWrite {
  column: number;
  /** The caption that must still stand above the column when the write happens. */
  caption: string;
  /** Days as the workbook counts them. */
  value: string | number | boolean;
  as: WriteAs;
}

/** A cell that must still hold what was read from it, or the row is not the one the user saw. */
export interface CellExpected {
  column: number;
  value: unknown;
}

export interface RowPlace {
  sheet: string;
  row: number;
  /** `A12:F12`, for showing. */
  address: string;
}

export interface NewColumn {
  caption: string;
  values: readonly (string | number | null)[];
  /** Texts that begin with `=` are formulas. */
  formulas?: true;
  width?: number;
}

/** Where writes are noted from their request to their answer; `note` returns what strikes the write out. */
export interface Journal {
  note(write: object): () => void;
}
