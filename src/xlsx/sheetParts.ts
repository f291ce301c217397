/** What a sheet has besides its cells: rows, notes, validation, conditional formats, page setup, charts. */

/** 0-based position `row,column`. */
export type CellKey = `${number},${number}`;
export interface XlsxRow {
  /** Points; absent where the row fits its contents. */
  height?: number;
  hidden?: boolean;
}

export interface XlsxNote {
  text: string;
  author?: string;
}

/** A rule for what may be typed into cells. Formulas are without `=`. */
export interface XlsxValidation {
  /** One or more A1 references, with spaces between. */
  range: string;
  type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  operator?: XlsxOperator;
  formula1?: string;
  formula2?: string;
  /** The choices of a list that is not read from cells. */
  values?: string[];
  allowBlank?: boolean;
  showInputMessage?: boolean;
  showErrorMessage?: boolean;
  inputTitle?: string;
  inputMessage?: string;
  errorTitle?: string;
  errorMessage?: string;
  errorStyle?: 'stop' | 'warning' | 'information';
}

export type XlsxOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

/** A conditional format whose condition compares a cell or is a formula. */
export interface XlsxConditional {
  range: string;
  type: 'cellIs' | 'expression';
  priority: number;
  operator?: XlsxOperator;
  /** Without `=`. */
  formulas: string[];
  stopIfTrue?: boolean;
  /** `RRGGBB` */
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
}

export interface XlsxPage {
  orientation?: 'portrait' | 'landscape';
  paperSize?: 'letter' | 'legal' | 'a3' | 'a4' | 'a5' | 'b4' | 'b5' | 'executive' | 'tabloid';
  /** Percent. */
  scale?: number;
  /** Scaled so that so many pages side by side hold all columns, as many pages down as it takes. */
  fitToWidth?: number;
  /** Inches. */
  margins?: { top?: number; right?: number; bottom?: number; left?: number; header?: number; footer?: number };
  /** `$A$1:$D$50` */
  printArea?: string;
  /** `$1:$1` */
  printTitlesRow?: string;
  /** `$A:$A` */
  printTitlesColumn?: string;
  /** 0-based rows that begin a page. */
  pageStarts?: readonly number[];
  horizontalCentered?: boolean;
  verticalCentered?: boolean;
}

/** Charts are written only: what the library reads of them is less than what it writes. */
export interface XlsxChart {
  type: 'bar' | 'column' | 'line' | 'pie' | 'doughnut' | 'scatter' | 'area';
  title?: string;
  series: XlsxSeries[];
  barGrouping?: 'clustered' | 'stacked' | 'percentStacked';
  /** The value axes of a chart of columns and lines: on the left, and on the right. */
  axis?: XlsxAxis;
  secondaryAxis?: XlsxAxis;
  anchor: { from: { row: number; col: number }; to: { row: number; col: number } };
}

export interface XlsxSeries {
  name?: string;
  /** A1 references with the sheet's name. */
  values: string;
  categories?: string;
  /** Where a chart mixes columns and lines: unlike the chart's own type. */
  type?: 'column' | 'line';
  /** On the axis to the right. */
  secondary?: boolean;
  /** `RRGGBB` */
  color?: string;
  /** A line of dashes without markers, as targets and limits are drawn. */
  dashed?: boolean;
}

export interface XlsxAxis {
  /** Number format of its labels. */
  format?: string;
  min?: number;
  max?: number;
}

export interface SheetParts {
  /** By column, in characters. */
  widths?: readonly (number | undefined)[];
  /** 0-based. */
  hiddenColumns?: readonly number[];
  /** By 0-based row; rows that are like any other are not in it. */
  rows?: ReadonlyMap<number, XlsxRow>;
  notes?: ReadonlyMap<CellKey, XlsxNote>;
  validations?: readonly XlsxValidation[];
  conditionals?: readonly XlsxConditional[];
  page?: XlsxPage;
  charts?: readonly XlsxChart[];
}
