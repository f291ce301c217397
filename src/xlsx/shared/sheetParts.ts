/** What a sheet has besides its cells: rows, notes, validation, conditional formats, page setup, charts. */
import type { CellKey } from '../../grid';
import type { SheetExtras } from './sheetExtras';

export type { CellKey } from '../../grid';

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

export interface XlsxConditional {
  range: string;
  type:
    | 'cellIs'
    | 'expression'
    | 'colorScale'
    | 'dataBar'
    | 'iconSet'
    | 'containsText'
    | 'notContainsText'
    | 'beginsWith'
    | 'endsWith'
    | 'duplicateValues'
    | 'uniqueValues'
    | 'containsBlanks'
    | 'notContainsBlanks';
  priority: number;
  operator?: XlsxOperator;
  /** Without `=`; none where the type says it all. */
  formulas: string[];
  /** What a text must hold, begin or end with. */
  text?: string;
  /** Bounds of a colour scale (two or three, each with its colour), of a data bar (two), or of icons (one each). */
  bounds?: readonly XlsxBound[];
  /** `RRGGBB` of a colour scale's bounds, or of a data bar. */
  colors?: readonly string[];
  /** Excel's name of the icons, e.g. `3TrafficLights1`. */
  icons?: string;
  reverseIcons?: boolean;
  iconsOnly?: boolean;
  stopIfTrue?: boolean;
  /** `RRGGBB` */
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
}

export interface XlsxBound {
  type: 'min' | 'max' | 'num' | 'percent' | 'percentile';
  value?: string;
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

export interface XlsxChart {
  /** As the sheet calls it. */
  name?: string;
  type: 'bar' | 'column' | 'line' | 'pie' | 'doughnut' | 'scatter' | 'area';
  title?: string;
  /** What a screen reader says of it; written only. */
  description?: string;
  series: XlsxSeries[];
  barGrouping?: 'clustered' | 'stacked' | 'percentStacked';
  lineGrouping?: 'stacked' | 'percentStacked';
  areaGrouping?: 'stacked' | 'percentStacked';
  /** false: none; absent where nothing is known of it. */
  legend?: 'top' | 'bottom' | 'left' | 'right' | 'topRight' | false;
  categoryTitle?: string;
  /** The value axes of a chart of columns and lines: on the left, and on the right. */
  axis?: XlsxAxis;
  secondaryAxis?: XlsxAxis;
  anchor: { from: { row: number; col: number }; to: { row: number; col: number } };
}

export interface XlsxSeries {
  name?: string;
  /** The cell the name comes from; read only. */
  nameRef?: string;
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
  title?: string;
  /** Number format of its labels. */
  format?: string;
  min?: number;
  max?: number;
}

export interface SheetParts extends SheetExtras {
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
