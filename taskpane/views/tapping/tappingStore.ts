/** The queue: which call is open, and how it is marked, skipped, saved and taken back. */
import type { Pack, RecordContext } from '../../../src/engine';
import type { CellExpected, Drafts } from '../../../src/office';
import { qmsDefinition, readCalls, type Calls } from '../../../src/measures';
import type { TypedValue } from '../../../src/sheet';
import { expectedCells, type Plan } from '../../form/planWrite';
import { createStore, type Store } from '../../store/createStore';
import type { LoadedPack } from '../../store/packShelf';
import { recordOf, type Records } from '../../store/readRecords';
import type { CoachingNote } from './coaching/coaching';
import { undoOf, writtenCells, type ChangeNote, type LastWrite, type Undo } from './lastWrite';
import { openCallOf, type OpenCall } from './openCall';
import { claimMinutes } from './queue/claims';
import { choicesOf, viewed, WHOLE_QUEUE, type Choices, type QueueView } from './queue/queueView';
import { callKey, callKeyFields } from './shared/callKey';
import { markingOf, tappedInMonth } from './shared/changedCall';
import { tappingExtension, type ParameterSet } from './shared/tappingExtension';
import {
  EMPTY_MARKING,
  FIELDS,
  itemOfReason,
  markWord,
  setFor,
  stampedAs,
  TAPPED,
  untappedCalls,
  verdictOf,
  type Marking,
  type MarkKind,
} from './shared/tappingModel';

export interface TappingState {
  queue: readonly number[];
  call: OpenCall | null;
  view: QueueView;
  /** Every row in its bucket; null before the sheet was read. */
  calls: Calls | null;
  /** What the waiting calls can be narrowed to. */
  choices: Choices;
  /** Calls of the queue that others have open. */
  busy: number;
  /** Calls tapped this month, the latest first: each can be changed. */
  tapped: readonly number[];
  /** Calls left for later, in the order of the sheet. */
  skipped: readonly number[];
  /** The last write, as long as nobody changed the row since; kept while the pane is closed. */
  last: LastWrite | null;
  /** The call that was open here, where it left the queue by itself. */
  left: LeftCall | null;
}

/** A call that was open here and waits no more: somebody else tapped it, or its row says otherwise now. */
export interface LeftCall {
  sheetRow: number;
  /** Both blank where it is not tapped. */
  verdict: string;
  who: string;
}

interface CallWrite {
  key: string;
  row: number;
  plan: Plan;
  expected: CellExpected[];
  change?: ChangeNote;
}

export interface TappingStore {
  state: Store<TappingState>;
  /** New records from the sheet; the open call stays open if it still waits. */
  setRecords(records: Records): void;
  /** @param at second of the recording at which it was heard */
  mark(field: string, kind: MarkKind, at?: number | null): void;
  /** Every parameter that is still open complies. */
  markRest(): void;
  /** Nobody has a recording of this call: the parameter and reason that say so. */
  noRecording(): void;
  set(change: Partial<Omit<Marking, 'marks'>>): void;
  filter(change: Partial<QueueView>): void;
  /** Somebody else has this call open: the next one opens. */
  busy(key: string): void;
  skip(): void;
  open(row: number): void;
  /** The write that takes the last one back; null without one, or where its row is gone. */
  undo(): Undo | null;
  undone(): void;
  /** The write for the open call, whose name is `key`; null while something is missing. */
  write(): CallWrite | null;
  /** After the write: forgets the call's draft and opens the next one. The sheet may have been read since, and the next be open already. */
  written(key: string, notes?: readonly CoachingNote[]): void;
}

export interface TappingOptions {
  loaded: LoadedPack;
  drafts: Drafts;
  now(): number;
  context: RecordContext;
}

const draftOf = (key: string) => `tapping:${key}`;
const changeOf = (key: string) => `tapping:change:${key}`;
const LAST = 'tapping:last';
const VIEW = 'tapping:view';
const SKIPPED = 'tapping:skipped';
const openedOf = (pack: Pack) => `tapping:open:${pack.id}`;
const MINUTES_PER_DAY = 1440;
const NO_CHOICE: Choices = { site: [], campaign: [], month: [] };

export function createTappingStore({ loaded, drafts, now, context }: TappingOptions): TappingStore {
  const { pack, specs } = loaded;
  const extension = tappingExtension(pack)!;
  const state = createStore<TappingState>({
    queue: [],
    call: null,
    view: { ...WHOLE_QUEUE, ...drafts.read<Partial<QueueView>>(VIEW) },
    calls: null,
    choices: NO_CHOICE,
    busy: 0,
    tapped: [],
    skipped: [],
    last: drafts.read<LastWrite>(LAST),
    left: null,
  });
  let records: Records | null = null;
  let calls: Calls | null = null;
  let skipped = new Set(drafts.read<string[]>(SKIPPED));
  /** Calls that others have open, and until when their claim holds should they be gone. */
  const busy = new Map<string, number>();
  let sent: LastWrite | null = null;
  /** The call to open once the sheet has it in the queue again: at first the one that was open when the pane was left. */
  let wanted = drafts.read<string>(openedOf(pack));
  const markWords = (field: string) => Object.keys(specs.find((spec) => spec.name === field)?.values ?? {});

  /** A row may move while the pane is open, so drafts hang on what names the call. */
  const keyFields = callKeyFields(loaded);
  const identity = (record: Readonly<Record<string, TypedValue>>) => callKey(keyFields, record);
  const isTapped = (row: number) => state.get().tapped.includes(row);
  const draftKey = (row: number) => (isTapped(row) ? changeOf : draftOf)(identity(recordOf(records!, row)));

  const callOf = (row: number, marking: Marking): OpenCall =>
    openCallOf({ loaded, records: records!, keyFields, now: now(), context }, row, marking, isTapped(row));

  function openCall(row: number | undefined): OpenCall | null {
    if (row === undefined) return null;
    const record = recordOf(records!, row);
    const draft = drafts.read<Marking>(draftKey(row));
    if (isTapped(row)) return callOf(row, draft ?? againOf(record));
    return callOf(row, {
      ...EMPTY_MARKING,
      recording: String(record[FIELDS.recording] ?? ''),
      qco: drafts.read<string>('tapping:qco') ?? '',
      ...draft,
    });
  }

  const againOf = (record: OpenCall['record']): Marking => ({
    ...markingOf(pack, record, setFor(extension, record)),
    change: { who: drafts.read<string>('tapping:qco') ?? '', why: '' },
  });

  function update(marking: Marking): void {
    const { call } = state.get();
    if (!call) return;
    drafts.save(draftKey(call.row), marking);
    if (!call.change && marking.qco !== call.marking.qco) drafts.save('tapping:qco', marking.qco);
    state.set((before) => ({ ...before, call: callOf(call.row, marking) }));
  }

  const waiting = (): number[] => viewed(calls!, untappedCalls(calls!), state.get().view, context.asOf ?? now());
  const keyOf = (row: number) => identity(recordOf(records!, row));
  const rowOf = (key: string) => records!.reading.table!.rows.findIndex((_, row) => keyOf(row) === key);
  function leftOf({ key, sheetRow }: OpenCall): LeftCall {
    const row = rowOf(key);
    if (!TAPPED.includes(calls!.bucket[row]!)) return { sheetRow, verdict: '', who: '' };
    const record = recordOf(records!, row);
    return {
      sheetRow,
      verdict: verdictOf(pack, record[extension.result.field]),
      who: String(record[FIELDS.qco] ?? ''),
    };
  }
  const isSkipped = (row: number) => skipped.has(keyOf(row));
  const isBusy = (row: number) => (busy.get(keyOf(row)) ?? 0) > now();
  const nextOf = (queue: readonly number[]) => {
    const free = queue.filter((row) => !isBusy(row));
    return free.find((row) => !isSkipped(row)) ?? free[0];
  };
  const show = (queue: readonly number[], call: OpenCall | null) => {
    drafts.save(SKIPPED, [...skipped]);
    if (call && !call.change) drafts.save(openedOf(pack), call.key);
    state.set((before) => ({
      ...before,
      queue,
      call,
      skipped: queue.filter(isSkipped),
      busy: queue.filter(isBusy).length,
    }));
  };
  const wordOf = (field: string, kind: MarkKind, set: ParameterSet) => markWord(set, field, kind, markWords(field));

  return {
    state,
    setRecords(next) {
      const before = state.get().call;
      records = next;
      calls = readCalls(next.reading.table!, qmsDefinition(pack));
      const tapped = tappedInMonth(calls, now());
      const choices = choicesOf(calls, untappedCalls(calls));
      state.set((was) => ({ ...was, calls, choices, tapped }));
      const queue = waiting();
      const again = wanted === null ? undefined : queue.find((row) => keyOf(row) === wanted);
      if (again !== undefined || before === null) wanted = null;
      if (again !== undefined) return show(queue, openCall(again));
      const same = before ? (before.change ? tapped : queue).find((row) => keyOf(row) === before.key) : undefined;
      if (same !== undefined) return show(queue, callOf(same, before!.marking));
      // Of the call that is being saved here the save itself tells.
      if (before && before.key !== sent?.key) state.set((was) => ({ ...was, left: leftOf(before) }));
      show(queue, openCall(nextOf(queue)));
    },
    mark(field, kind, at = null) {
      const { call } = state.get();
      const word = call && wordOf(field, kind, call.set);
      if (!call || !word) return;
      const stamps = stampedAs(call.marking.stamps, field, kind, at);
      update({ ...call.marking, stamps, marks: { ...call.marking.marks, [field]: word } });
    },
    markRest() {
      const { call } = state.get();
      if (!call) return;
      const { set, marking } = call;
      const open = set.mandatory.filter((field) => !marking.marks[field]);
      const marks = Object.fromEntries(open.map((field) => [field, wordOf(field, 'pass', set)!]));
      update({ ...marking, marks: { ...marking.marks, ...marks } });
    },
    noRecording() {
      const { call } = state.get();
      const missing = extension.recording?.missing;
      if (!call || missing === undefined) return;
      const { set, marking } = call;
      const item = String(itemOfReason(pack)[missing]);
      const field = set.fields.includes(item) ? item : set.mandatory[0]!;
      update({ ...marking, marks: { ...marking.marks, [field]: set.failMarks[0]! }, reasons: [missing] });
    },
    set(change) {
      const { call } = state.get();
      if (call) update({ ...call.marking, ...change });
    },
    filter(change) {
      const view = { ...state.get().view, ...change };
      drafts.save(VIEW, view);
      state.set((before) => ({ ...before, view }));
      const { call } = state.get();
      const queue = waiting();
      show(queue, call && (call.change || queue.includes(call.row)) ? call : openCall(nextOf(queue)));
    },
    skip() {
      const { call, queue } = state.get();
      if (!call) return;
      if (call.change) drafts.drop(draftKey(call.row));
      else skipped.add(identity(call.record));
      if (queue.every(isSkipped)) skipped = new Set();
      show(queue, openCall(nextOf(queue)));
    },
    busy(key) {
      busy.set(key, now() + claimMinutes(pack) / MINUTES_PER_DAY);
      const { queue, call } = state.get();
      show(queue, call?.key === key ? openCall(nextOf(queue)) : call);
    },
    open(row) {
      skipped.delete(keyOf(row));
      // Whether it still is, its claim tells.
      busy.delete(keyOf(row));
      show(state.get().queue, openCall(row));
    },
    undo() {
      const { last } = state.get();
      const row = last && records ? rowOf(last.key) : -1;
      return last && row >= 0
        ? undoOf(last, records!.sheetRow(row), expectedCells(records!, row, keyFields, []))
        : null;
    },
    undone() {
      const { last } = state.get();
      if (last) drafts.save((last.change ? changeOf : draftOf)(last.key), last.marking);
      drafts.drop(LAST);
      wanted = last && !last.change ? last.key : null;
      state.set((before) => ({ ...before, last: null }));
    },
    write() {
      const { call } = state.get();
      if (!call || call.outcome === null || call.blockers.length > 0) return null;
      const { marking, change: texts, plan } = call;
      if (texts && !texts.ready) return null;
      const { who = '', why = '' } = marking.change ?? {};
      const change = texts && { from: texts.from, to: texts.to, who: who.trim(), why: why.trim() };
      const { cells } = plan;
      sent = {
        key: identity(call.record),
        row: call.sheetRow,
        word: call.outcome === 'pass' ? extension.result.pass : extension.result.fail,
        ...writtenCells(cells),
        marking,
        ...(change && { change }),
      };
      return {
        key: sent.key,
        row: call.sheetRow,
        plan,
        expected: expectedCells(records!, call.row, keyFields, cells),
        ...(change && { change }),
      };
    },
    written(key, notes = []) {
      if (sent?.key === key) {
        const last = { ...sent, notes };
        drafts.save(LAST, last);
        state.set((before) => ({ ...before, last }));
      }
      drafts.drop((sent?.change ? changeOf : draftOf)(key));
      const { call, queue } = state.get();
      const rest = queue.filter((row) => keyOf(row) !== key);
      show(rest, call && keyOf(call.row) !== key ? call : openCall(nextOf(rest)));
    },
  };
}
