/** What a report is made from: typed tables by pack, and what is asked of them. */
import type { Language, LocalText } from '../../text';
import type { SheetTable } from '../../sheet';

/** A further table that a pack's rules look into. */
export interface FurtherSource {
  table: SheetTable;
  place: string;
  /** 0-based row of the sheet in which its matrix begins. */
  firstRow: number;
}

export interface ReportSource {
  table: SheetTable;
  /** By the pack's name for them; rules that ask for another stay unknown. */
  further?: Readonly<Record<string, FurtherSource>>;
  /** What is in doubt about where those were read. */
  furtherDoubts?: readonly LocalText[];
  /** Sheet or file it was read from, as the reader of the report knows it. */
  place: string;
  /** Rows under the captions; `skipped` of them were totals, subtotals or empty and are no records. */
  rowsRead: number;
  skipped: number;
  /** SHA-256 of the typed rows (`digestTable`), or null where none was made. */
  digest: string | null;
  /** The table as an Excel reference (`Tapping[#All]`) for live PATUH formulas; without it only native formulas are written. */
  reference?: string;
}

/** By id of the pack that knows the table. */
export type ReportSources = ReadonlyMap<string, ReportSource>;

export interface ReportRequest {
  /** `YYYY-MM` */
  month: string;
  /** Serial of the day looked from. */
  asOf: number;
  /** Only these sites; null for all. */
  sites: readonly string[] | null;
  language: Language;
  /** Formulas beside the values, where Excel can work them out itself. */
  live: boolean;
  /** Packs that are not the shipped ones; the head of the report says so. */
  own?: ReadonlySet<string>;
  /** Serial date and time for the header, given by the caller; null shows none. */
  made: number | null;
}
