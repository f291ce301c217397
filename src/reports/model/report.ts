/**
 * A report as data: sheets of cells with formats, conditions and charts, ready to be written into Excel, into a file or
 * onto a page. What it says is decided here; how it is written belongs to the rooms `office` and `xlsx`.
 */

export type ReportValue = string | number | boolean | null;

/** How a cell looks; the writers know what that means in points and colours. */
export type ReportStyle = 'title' | 'subtitle' | 'section' | 'caption' | 'label' | 'figure' | 'total' | 'note';

export interface ReportCell {
  value: ReportValue;
  style: ReportStyle;
  /** Excel number format, for example `0.00%`; General without one. Text cells are always written as text. */
  format?: string;
  /** A formula with `=`, English names and comma separators, whose result is `value`; only where live formulas were asked for. */
  formula?: string;
}

/** 0-based; `rows` and `columns` count. */
export interface ReportArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Colours cells by comparison with a target that stands in a cell of the same sheet. */
export interface ReportCondition {
  area: ReportArea;
  operator: 'lessThan' | 'greaterThanOrEqual' | 'greaterThan';
  /** Position of the cell that holds the target. */
  target: { row: number; column: number };
  tone: 'good' | 'warning' | 'bad';
}

export interface ReportSeries {
  name: string;
  values: ReportArea;
  kind: 'column' | 'line';
  /** A target or a limit: drawn dashed and without markers. */
  limit?: boolean;
  /** On the right-hand axis, as the cumulative share of a Pareto chart. */
  secondary?: boolean;
}

export interface ReportChart {
  name: string;
  title: string;
  categories: ReportArea;
  series: readonly ReportSeries[];
  /** The cells that it covers. */
  place: ReportArea;
}

export interface ReportSheet {
  /** Wanted name: at most 31 characters, none of `[]:*?/\`. */
  name: string;
  /** Ragged rows are allowed; what is missing is blank. */
  rows: readonly (readonly (ReportCell | null)[])[];
  /** In characters, from column A. */
  widths: readonly number[];
  /** Rows above the first that scrolls: the header block and the captions. */
  frozenRows: number;
  /** 0-based rows repeated on every printed page; null without any. */
  titleRows: { first: number; last: number } | null;
  landscape: boolean;
  /** 0-based row where the count of rows that adds up begins: below it stands how the sheet was made, not what it says. */
  traceRow?: number;
  conditions: readonly ReportCondition[];
  charts: readonly ReportChart[];
}

export interface Report {
  /** Id of its layout, `rules/reports/<id>.json`. */
  layout: string;
  sheets: readonly ReportSheet[];
  /** What could move its figures, as its sheets say it; absent in months closed before it was said. */
  doubts?: readonly string[];
}
