/** What a sheet has for people: filters, comments, links, headers and footers, and what its protection allows. */
import type { CellKey } from '../../grid';

/** What a column is filtered by, in the words of Office.js (`Excel.FilterCriteria`). */
export type XlsxCriteria =
  | { filterOn: 'Values'; values: (string | XlsxFilterDate)[] }
  | { filterOn: 'Custom'; criterion1: string; criterion2?: string; operator?: 'And' | 'Or' }
  | { filterOn: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent'; criterion1: string }
  | { filterOn: 'Dynamic'; dynamicCriteria: string };

/** Every cell within a year, a month, a day … */
export interface XlsxFilterDate {
  /** ISO 8601. */
  date: string;
  specificity: 'Year' | 'Month' | 'Day' | 'Hour' | 'Minute' | 'Second';
}

export interface XlsxFilter {
  /** A1 reference, header row included. */
  range: string;
  columns: XlsxFilterColumns;
}

/** By column, counted from the left of the filter. */
export type XlsxFilterColumns = readonly [column: number, criteria: XlsxCriteria][];

/** A comment with its answers. */
export interface XlsxThread {
  cell: CellKey;
  author: string;
  text: string;
  resolved: boolean;
  replies: { author: string; text: string }[];
}

export interface XlsxLink {
  /** Outside the file. */
  address?: string;
  /** Within it: `Sheet2!A1`, without `#`. */
  location?: string;
  tip?: string;
}

/** Texts with Excel's codes (`&P`, `&D`, `&L` …), for odd, even and first pages. */
export interface XlsxHeaderFooter {
  oddHeader?: string;
  oddFooter?: string;
  evenHeader?: string;
  evenFooter?: string;
  firstHeader?: string;
  firstFooter?: string;
  differentOddEven?: boolean;
  differentFirst?: boolean;
}

/** What stays allowed on a protected sheet, in the words of Office.js (`Excel.WorksheetProtectionOptions`). Never a password. */
export type XlsxProtection = Readonly<Record<string, boolean | 'Normal' | 'Unlocked' | 'None'>>;

export interface SheetExtras {
  filter?: XlsxFilter;
  threads?: readonly XlsxThread[];
  links?: ReadonlyMap<CellKey, XlsxLink>;
  headerFooter?: XlsxHeaderFooter;
  /** Absent where the sheet is not protected. */
  protection?: XlsxProtection;
}
