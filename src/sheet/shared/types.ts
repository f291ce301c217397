/** What goes into and comes out of the sheet room: raw cells in, typed columns and a report out. */
import type { LocalText } from '../../text';
import type { FieldType } from '../columnTypes';
import type { CellWords } from '../columnTypes/columnType';
import type { RawCell, TypedValue } from '../columnTypes/remark';

export type { FieldType, RawCell, TypedValue };

export type Matrix = readonly (readonly RawCell[])[];

/** One field of a rule pack, as far as reading needs it. */
export interface FieldSpec extends CellWords {
  name: string;
  type: FieldType;
  label: LocalText;
  /** Captions under which sheets carry this field; the field's own name always counts. */
  aliases: readonly string[];
  /** Captions among `aliases` that other fields also use; decided by neighbours and values. */
  ambiguous?: readonly string[];
  /** Without at least one key field a row is no header. */
  key?: boolean;
  /** A field whose values may stand in columns captioned with words of this one: heads under each position. */
  across?: string;
  /** Further spellings of blank, for example `X` for perner. */
  blanks?: readonly string[];
  /** Words that hold the place of a value that is still to come: unknown, neither blank nor a value. */
  placeholders?: readonly string[];
  /** A numeric 0 in this column is a blank cell (Excel on the desktop hands blanks to functions as 0). */
  zeroIsBlank?: boolean;
  /** Personal data: masked wherever it is shown outside the user's own sheet. */
  personal?: boolean;
}

export interface TypedColumn {
  field: string;
  type: FieldType;
  values: TypedValue[];
  /** What stands in the cells that could not be understood, by record: unknown is not blank. Masked in personal columns. */
  unread?: ReadonlyMap<number, string>;
  /** Where it came from; null when the sheet has no such column. */
  source: { column: number; caption: string } | null;
}

/** Records that count as they are read, but that something about the sheet makes doubtful. */
export interface RowDoubt {
  /**
   * `hidden`: nobody sees the row. `section`: the heading over it says of the field what its cell does not.
   * `dayMonth`: Excel seems to have swapped the field's days and months. `monthOnly`: a month is written, its first day read.
   */
  cause: 'hidden' | 'section' | 'dayMonth' | 'monthOnly';
  field: string | null;
  /** The heading. */
  text: string | null;
  /** Indices into the table's rows. */
  records: readonly number[];
}

/** A table read into typed columns. All columns have the same length; `rows[i]` is record i's 0-based row in the matrix. */
export interface SheetTable {
  /** 0-based row of the (last) header row in the matrix. */
  headerRow: number;
  rows: number[];
  columns: Readonly<Record<string, TypedColumn>>;
  doubts?: readonly RowDoubt[];
  /** The first record of each sheet that it was joined from; absent of one sheet. */
  parts?: readonly number[];
}
