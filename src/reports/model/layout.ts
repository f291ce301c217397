/**
 * A report's layout, `rules/reports/<id>.json`: which figures of which data stand where. Data, so that whoever answers for a
 * report changes it without code; docs/reference/reports.md lists what may be written.
 */
import type { LocalText } from '../../text';
import type { Achievement } from './achieved';

export interface Layout {
  $schema?: string;
  id: string;
  title: LocalText;
  /** Code of the form it follows, for example F-11, and what the report is for. */
  form?: string;
  about: LocalText;
  unit: LocalText;
  clause?: string;
  /** Targets by a name of the layout's own: each stands in a cell of the sheet, with its clause. */
  targets?: Readonly<Record<string, LayoutTarget>>;
  /** Days of the month on which its weeks begin; 1, 8, 15, 22 without it. */
  weekStarts?: readonly number[];
  sheets: readonly LayoutSheet[];
}

export interface LayoutTarget {
  pack: string;
  parameter: string;
  /** `atLeast` (95% QMS) without it; `atMost` where less is better. */
  good?: 'atLeast' | 'atMost';
  /** How the whole unit stands against it, in a row below it: `qms` or `sdm`. */
  achieved?: Achievement;
}

export interface LayoutSheet {
  name: LocalText;
  landscape?: boolean;
  blocks: readonly Block[];
}

/**
 * One table of the sheet. With `periods`: figures down, periods across. With `by`: one row a group. With neither: one row a
 * record of the data set.
 */
export interface Block {
  title: LocalText;
  /** A name of the closed list in `datasets/`. */
  dataset: string;
  /** Whose table, where the data set can read several packs. */
  pack?: string;
  /** Only records whose field holds one of these words; "" is a blank. */
  where?: Where;
  by?: string | readonly string[];
  /** Every column once more for each value of this field. */
  across?: { by: string; outer?: 'key' | 'column'; total?: boolean };
  /** The whole table once for each value of this field; `cumulative`: with everything up to it. */
  repeat?: { by: string; cumulative?: boolean };
  /** Months looked at, the report's own last; 1 without it. */
  months?: number;
  /** `N`, `N-1`, `N-2` …, `weeks`, `growth`. */
  periods?: readonly string[];
  columns: readonly LayoutColumn[];
  order?: { by: string; descending?: boolean };
  /** At most so many rows; the total still counts all. */
  limit?: number;
  total?: boolean;
  note?: LocalText;
  charts?: readonly LayoutChart[];
}

export type Where = Readonly<Record<string, readonly (string | number | boolean)[]>>;

export const FORMATS = {
  count: '#,##0',
  decimal: '0.00',
  share: '0.00%',
  money: '#,##0',
  date: 'dd-mmm-yyyy',
  dateTime: 'dd-mmm-yyyy hh:mm',
  text: undefined,
} as const;
export type FormatName = keyof typeof FORMATS;

/** Exactly one of figure, ratio, difference, cumulative, limit, met, goal or number says what it holds. */
export interface LayoutColumn {
  id: string;
  label?: LocalText;
  /** A figure of the data set, or of every data set: count, distinct, sum, mostFrequent, latest, value. */
  figure?: string;
  /** The field that distinct, sum, mostFrequent, latest and value look at. */
  field?: string;
  where?: Where;
  /** First column ÷ second; blank where the second is 0. */
  ratio?: readonly [string, string];
  /** First column − second. */
  difference?: readonly [string, string];
  /** Share of the column's total up to this row. */
  cumulative?: string;
  /** Of the p-chart over all rows of `of` = [part, whole]. */
  limit?: 'mean' | 'low' | 'high' | 'signal';
  of?: readonly [string, string];
  /** Whether [part, whole] reaches `target`, in words. */
  met?: readonly [string, string];
  /** The target itself in every row: the line of a chart. */
  goal?: string;
  /** A running number. */
  number?: boolean;
  format?: FormatName;
  /** `sum` of the rows, the `whole` measured anew, or `none`. */
  total?: 'sum' | 'whole' | 'none';
  /** Colours the column against this target. */
  target?: string;
  /** In characters. */
  width?: number;
  /** Beside `across`: shown once, before the repeated columns, and counted over the whole row. */
  once?: boolean;
  /** Counted for a ratio, not shown. */
  hidden?: boolean;
}

export interface LayoutChart {
  title: LocalText;
  series: readonly LayoutSeries[];
}

export interface LayoutSeries {
  column: string;
  kind: 'column' | 'line';
  limit?: boolean;
  secondary?: boolean;
}
