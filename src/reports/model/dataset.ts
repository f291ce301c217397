/** What a data set offers a layout: records, their fields, and the figures of any set of records. */
import type { Pack } from '../../engine';
import type { FieldType, SheetTable, TypedValue } from '../../sheet';
import type { Language, LocalText } from '../../text';
import type { FormatName } from './layout';
import type { ReportValue } from './report';
import type { ReportRequest } from './source';

export interface FigureSpec {
  label: LocalText;
  format: FormatName;
  /** The figure of several groups is the sum of theirs. */
  adds: boolean;
}

/** A number of records, or of what they stand for. */
export const counted = (label: LocalText) => ({ label, format: 'count', adds: true }) as const satisfies FigureSpec;

/** A field that the data set adds to those of the sheet. */
export interface ExtraField {
  label: LocalText;
  type: FieldType;
}

export interface Dataset {
  name: string;
  about: LocalText;
  /** Packs whose table it can read; a block chooses with `pack`, the first without it. */
  packs: readonly string[];
  /** It reads the table of every other pack, too, a team's own among them. */
  anyPack?: boolean;
  /** Further tables it joins, and further packs whose parameters it needs. */
  also?: readonly { pack: string; required: boolean }[];
  /** Packs it needs for their parameters alone. */
  parametersOf?: readonly string[];
  /** Columns without which the sheet is not the one meant. */
  fields: readonly string[];
  /** It belongs to a month; otherwise it is how things stand on the day looked from. */
  monthly: boolean;
  extraFields: Readonly<Record<string, ExtraField>>;
  figures: Readonly<Record<string, FigureSpec>>;
  /** Throws MissingColumn and MissingParameter. */
  open(context: DatasetContext): Population;
}

export interface DatasetContext {
  /** The block's own table, and its pack. */
  table: SheetTable;
  pack: Pack;
  /** What its rules look into beside it: whole, whatever the sites asked for; and what is in doubt about where it was read. */
  further: { tables: Readonly<Record<string, SheetTable>>; doubts: readonly string[] };
  /** Another table, null where none was given; and any pack. */
  other(pack: string): SheetTable | null;
  packs: ReadonlyMap<string, Pack>;
  /** Months as whole numbers, the report's own last. */
  firstMonth: number;
  month: number;
  /** Days of the month on which its weeks begin. */
  weekStarts: readonly number[];
  request: ReportRequest;
  language: Language;
}

export interface FieldReader {
  label: LocalText;
  type: FieldType;
  /** A value may be several: its record is of each group. */
  several?: boolean;
  value(record: number): TypedValue;
}

export interface TraceLine {
  label: LocalText;
  count: number;
}

export interface RowsBehind {
  /** Pack of the table whose rows they are, and the table as the block sees it. */
  pack: string;
  table: SheetTable;
  rows: readonly number[];
}

export interface RowKinds {
  /** In the order they are listed. */
  labels: Readonly<Record<string, LocalText>>;
  of(row: number): string;
  counts: Readonly<Record<string, readonly string[]>>;
}

export interface Population {
  /** Records in the order of the sheet, or the data set's own. */
  records: readonly number[];
  /** Fields beside those of the sheet, for records of this population; null for an unknown name or a missing column. */
  field(name: string): FieldReader | null;
  /** Serial of the day a record counts under; null where the data set has no months. */
  day(record: number): number | null;
  /** A figure of the data set over some of the records. */
  measure(records: readonly number[]): (figure: string) => ReportValue;
  /**
   * Rows that records stand for in a figure, of the block's own table or of another; without it each record is such a row. Null: of none.
   * @param parts figures that a column without one is made of
   */
  behind?(
    records: readonly number[],
    figure: string | undefined,
    parts: readonly string[],
  ): readonly number[] | RowsBehind | null;
  /** What the rows of the block's own table count as, and which of that each figure counts. */
  kinds?: RowKinds;
  /** What became of every row of the table: adds up to `rows`. */
  trace: readonly TraceLine[];
  notes: readonly string[];
  /** What could move its figures, and how far: a sentence each, in the language of the report. */
  doubt?: readonly string[];
}
