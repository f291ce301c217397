/** What every view needs, made once when the pane starts. */
import type { Language } from '../../src/text';
import type { Book, Drafts, OfficeApi } from '../../src/office';
import type { ViewName } from '../views/viewName';
import type { Store } from './createStore';
import type { PackShelf } from './packShelf';
import type { Scan } from './scan';

/** '' is every month, site or agent. */
export interface Part {
  /** `2026-10` */
  month: string;
  site: string;
  agent: string;
}

export const WHOLE: Part = { month: '', site: '', agent: '' };

export type ThemeChoice = 'auto' | 'light' | 'dark' | 'contrast';

export interface Session {
  /** Null where the page was opened outside Excel: rules and help still work. */
  api: OfficeApi | null;
  book: Book | null;
  drafts: Drafts;
  packs: PackShelf;
  scan: Scan;
  language: Store<Language>;
  theme: Store<ThemeChoice>;
  /** The day Home's figures are for; null is today. Kept for the workbook. */
  asOf: Store<number | null>;
  /** The part of the workbook that Home's figures are for. */
  part: Store<Part>;
  view: Store<ViewName>;
  /** Step of the tour that is shown; null while nobody takes it. */
  tour: Store<number | null>;
  /** What the live region says next. */
  said: Store<string>;
  /** What was settled last, and how it is taken back; null where nothing was or it was taken back. */
  settled: Store<Settled | null>;
  /** A wish from a ribbon button or a link that the view to be opened fulfils: check this row, open the next call. */
  wish: Store<Wish | null>;
}

export interface Settled {
  text: string;
  undo(): Promise<void>;
}

/** `source` names the table meant (`placeKey`), where there may be several of its kind. */
export type Wish =
  | { kind: 'checkRow' | 'why' }
  | { kind: 'returns' | 'findings'; source?: string }
  /** `pack`: the rules it is checked with, where it was not recognised. */
  | { kind: 'checkTable'; source?: string; pack?: string }
  /** `filter`: words of the calls that are asked for; `row`: the sheet row of the first one. */
  | { kind: 'nextCall'; source?: string; filter?: string; row?: number }
  | { kind: 'board'; source?: string; stage?: string };

const VIEW_OF: Readonly<Record<Wish['kind'], ViewName>> = {
  checkRow: 'ticket',
  why: 'why',
  returns: 'tapping',
  nextCall: 'tapping',
  findings: 'requests',
  board: 'requests',
  checkTable: 'check',
};

/** Opens the view that fulfils the wish. */
export function openFor({ wish, view }: Pick<Session, 'wish' | 'view'>, wanted: Wish): void {
  wish.set(wanted);
  view.set(VIEW_OF[wanted.kind]);
}
