/** A closed month: what its report said, by which rules, from which rows. */
import type { Report } from '../../reports';
import type { Language } from '../../text';

export interface Closure {
  format: typeof CLOSURE_FORMAT;
  /** Id of the report's layout. */
  layout: string;
  /** `YYYY-MM` */
  month: string;
  /** Sites the report was limited to; null for all. */
  sites: readonly string[] | null;
  /** Serial of the day looked from, and the report's language: it can be built anew just so. */
  asOf: number;
  language: Language;
  /** ISO 8601 in UTC. */
  closedAt: string;
  closedBy: string;
  packs: readonly ClosedPack[];
  report: Report;
  sources: readonly ClosedSource[];
}

export const CLOSURE_FORMAT = 'patuh-closure/2';

export interface ClosedPack {
  id: string;
  version: string;
  /** Of the whole pack: a number changed without a new version is a change, too. */
  digest: string;
}

/** The rows a report was made from, as digests: no value can be read back. */
export interface ClosedSource {
  /** What the report called it: a pack, or a further table of one. */
  id: string;
  /** The table or sheet of the workbook. */
  name: string;
  /** Of the rows of the month and the undated ones, every column. */
  digest: string;
  /** Of the rows dated before the month; they may count in trends. */
  earlier: { rows: number; digest: string };
  /** The key of the checks, random and new for every closure, locked with the rows. */
  lock: Lock;
  /** Fields with a check of their own, in the order of the checks. Personal fields share one, the last. */
  fields: readonly string[];
  records: readonly ClosedRecord[];
}

export interface Lock {
  /** Tells the right key. */
  check: string;
  /** The key as each group of rows locks it; lock.ts says which rows are a group. */
  sealed: readonly string[];
}

export interface ClosedRecord {
  /** What names the record; never personal data. */
  key: string;
  /** Row in the sheet when the month was closed, as Excel counts it. */
  row: number;
  /** Four hexadecimal digits a field, and four for all personal fields together. */
  checks: string;
}
