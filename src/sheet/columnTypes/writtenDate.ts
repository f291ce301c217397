/** A written date: what was read of it, and how it stood there. */

export interface ParsedDate {
  /** Whole serial day. */
  day: number;
  /** Seconds since midnight; null where no time was written. */
  seconds: number | null;
  zone: boolean;
  /** The zone is UTC: no office's own time. */
  utc?: boolean;
  /** Only a month was written; the day is its first. */
  monthOnly?: boolean;
  /** What stands behind a month's name: its year, or a day without one ("Aug 13"). */
  twoDigits?: number | undefined;
}

/** The order of three small numbers: 31/08/2025, 08/31/2025, 25-08-31. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'yearFirst';

/** The numbers of dd/mm/yyyy as they stand, for the proof of the column. */
export interface DateNumbers {
  first: number;
  second: number;
  third: number;
  /** The third is written with four digits. */
  wholeYear: boolean;
}
