/** What a reading gives back besides the table: everything it did, as data. `describeReport` turns it into sentences. */
import type { LocalText } from '../../text';
import type { FieldType, SheetTable } from './types';
import type { ColumnStyle } from '../columnTypes/columnType';
import type { ProblemCode, RepairCode } from '../columnTypes/remark';

/** How a column came by its field. */
export type MatchHow =
  /** The user said so. */
  | 'mapped'
  /** An alias, letter for letter after folding. */
  | 'alias'
  /** An alias several fields share, decided by the columns beside it or by its values. */
  | 'neighbours'
  | 'values'
  /** An alias that may mean something the pack does not know; nothing speaks against it. */
  | 'likely'
  /** Its caption is a word of another field's list: one record a word. */
  | 'across';

export type ColumnNote =
  /** Holds passwords; not one value was read. */
  | 'password'
  /** Carries a field that a better column already gives. */
  | 'second'
  /** Its caption is merged over other columns, too. */
  | 'mergedCaption'
  /** The same caption stands further left. */
  | 'duplicateCaption'
  /** An alias of a field, but the values are of another kind. */
  | 'valuesDiffer'
  /** Belongs to another table beside this one. */
  | 'otherTable'
  /** A number of the whole row, in a table that has several records a row. */
  | 'wholeRow'
  /** A question is open about it. */
  | 'asked';

export interface Sample {
  code: RepairCode | ProblemCode;
  /** As written; masked in personal columns. */
  found: string;
  /** What was made of it; absent where the value is unknown. */
  made?: string;
  suggestion?: string;
  count: number;
  /** 0-based rows of the matrix, the first hundred. */
  rows: number[];
}

export interface ColumnReport {
  /** 0-based column of the matrix. */
  column: number;
  caption: string;
  field: string | null;
  type: FieldType | null;
  how: MatchHow | null;
  personal: boolean;
  kept: number;
  repaired: number;
  blank: number;
  unknown: number;
  repairs: Sample[];
  problems: Sample[];
  style: ColumnStyle | null;
  notes: ColumnNote[];
}

/** One text of one field that was not understood, with its rows: the doubt of figures is made of these. */
export interface Unread {
  field: string;
  /** As written; masked in personal columns. */
  value: string;
  code: ProblemCode;
  /** The word it may stand for, offered and never assumed. */
  suggestion?: string;
  count: number;
  /** 0-based rows of the matrix, the first hundred. */
  rows: number[];
}

/** Where every line of the table's sheet or file went: `total` is the sum of the others. */
export interface LineCount {
  total: number;
  records: number;
  /** Captions, one or two rows. */
  header: number;
  /** Titles and the like above the captions. */
  above: number;
  /** Rows below that are no records, each listed under its reason in `skipped`. */
  left: number;
}

/** A line of text between the rows, such as "AGENT RESIGN", and how many records stand under it. */
export interface Section {
  /** 0-based. */
  row: number;
  text: string;
  records: number;
}

export type SkipReason =
  | 'empty'
  /** By its word alone. */
  | 'total'
  /** Its numbers are the sum or the mean of those above. */
  | 'totalSum'
  | 'totalMean'
  | 'repeatedHeader'
  /** The columns numbered, or their units named, under the captions. */
  | 'units'
  | 'unfilled'
  | 'prefilled'
  | 'remark'
  | 'section'
  | 'afterTable';

export interface ReadingReport {
  /** `rows` is 0 where the sheet has no captions and others hold for it. */
  header: { row: number; rows: 0 | 1 | 2; how: 'given' | 'found' } | null;
  columns: ColumnReport[];
  /** The field whose words are captions, in a table with several records a row. */
  across?: string;
  /** Fields of the pack no column carries. */
  missing: string[];
  records: number;
  skipped: { reason: SkipReason; rows: number[]; count: number }[];
  sections: Section[];
  lines: LineCount;
  /** Words that no vocabulary knows: neither blank nor "other". */
  unknownWords: Unread[];
  /** Cells that are no date, number, time or id, or an error. */
  unreadable: Unread[];
  /** Totals over all columns. */
  repaired: number;
  unknown: number;
  findings: Finding[];
}

/** Something the owner of the sheet should hear whatever the verdicts say. */
export interface Finding {
  code: 'passwordColumn' | 'identityNumber' | 'unreadColumn' | 'unixTimes' | 'noHeader' | 'noKeyColumn';
  column: number | null;
  caption: string | null;
  /** What it is instead, where that is known: a whole sentence. */
  said?: LocalText;
  /** Some cells of a column that cannot be read; masked in personal columns. */
  cells?: string[];
}

/** What only a person can decide. Until it is answered (by a mapping) the column is not read. */
export interface Question {
  code: 'whichField' | 'typo' | 'byValues' | 'whichHeader' | 'swappedDates';
  /** 0-based column, or null for a question about the header row. */
  column: number | null;
  caption: string;
  /** Field names; 0-based rows as text for `whichHeader`; for `swappedDates` the field whose dates may be swapped back. */
  choices: string[];
}

export interface Reading {
  table: SheetTable | null;
  report: ReadingReport;
  questions: Question[];
}
