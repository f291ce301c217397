/** What a re-check is made of: the draft that survives the pane, the open call, and what can be done with them. */
import type { TypedValue } from '../../../../src/sheet';
import type { Language } from '../../../../src/text';
import type { expectedCells, Plan } from '../../../form/planWrite';
import type { Store } from '../../../store/createStore';
import type { Records } from '../../../store/readRecords';
import type { ParameterSet } from '../shared/tappingExtension';
import type { MarkKind, Outcome } from '../shared/tappingModel';
import type { Rechecked } from './recheckResult';
import type { SampleWish } from './recheckSample';

/** The QA's marks of one call. */
export interface QaMarking {
  set: string;
  marks: Readonly<Record<string, string>>;
  note: string;
  /** Parameter field → second of the recording at which it was found not to comply. */
  stamps?: Readonly<Record<string, number>>;
}

/** What is kept as a draft. */
export interface RecheckSession extends SampleWish {
  keys: readonly string[];
  /** Size of the pool the keys were drawn from. */
  pool: number;
  open: Readonly<Record<string, QaMarking>>;
  done: readonly Rechecked[];
}

export interface RecheckCall {
  key: string;
  row: number;
  sheetRow: number;
  record: Readonly<Record<string, TypedValue>>;
  set: ParameterSet;
  marking: QaMarking;
  outcome: Outcome;
  /** The QA columns the sheet has. */
  plan: Plan;
}

export interface RecheckState {
  session: RecheckSession | null;
  call: RecheckCall | null;
  /** Calls still to be marked, the open one included. */
  left: number;
  /** Drawn calls the sheet no longer has. */
  gone: number;
}

export interface RecheckStore {
  state: Store<RecheckState>;
  setRecords(records: Records): void;
  setLanguage(language: Language): void;
  start(wish: SampleWish): void;
  /** @param at second of the recording at which it was heard */
  mark(field: string, kind: MarkKind, at?: number | null): void;
  set(change: Partial<Omit<QaMarking, 'marks' | 'stamps'>>): void;
  /** The write for the open call; null while a parameter is open. Without QA columns there are no cells to write. */
  write(): { row: number; plan: Plan; expected: ReturnType<typeof expectedCells> } | null;
  /** After the write: the call is done, the next one opens. */
  written(): void;
  /** The sheet's result of a call now is the QA's. */
  markChanged(key: string): void;
  /** Forgets the sample and all that was marked. */
  end(): void;
  /** Sheet row of a call; null where the sheet no longer has it. */
  rowOf(key: string): number | null;
}
