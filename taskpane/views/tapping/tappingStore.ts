/** The queue: which call is open, how it is marked, and what the rules say of the row as it would be. */
import type { RecordContext } from '../../../src/engine';
import type { CellExpected, CellWrite, Drafts } from '../../../src/office';
import { qmsDefinition, readCalls, type Calls } from '../../../src/measures';
import type { TypedValue } from '../../../src/sheet';
import { failuresOf, judge, type FieldRemark, type Judgement } from '../../form/judge';
import { expectedCells, planUpdate, type Plan } from '../../form/planWrite';
import { createStore, type Store } from '../../store/createStore';
import type { LoadedPack } from '../../store/packShelf';
import { recordOf, type Records } from '../../store/readRecords';
import type { CoachingNote } from './coaching/coaching';
import { choicesOf, viewed, WHOLE_QUEUE, type Choices, type QueueView } from './queue/queueView';
import { callKey, callKeyFields } from './shared/callKey';
import { changedValues, changeTexts, markingOf, planChange, tappedInMonth } from './shared/changedCall';
import { tappingExtension, type ParameterSet } from './shared/tappingExtension';
import {
  changesOf,
  EMPTY_MARKING,
  failWordOf,
  FIELDS,
  itemOfReason,
  markWord,
  outcomeOf,
  setFor,
  stampedAs,
  untappedCalls,
  type Marking,
  type MarkKind,
  type Outcome,
} from './shared/tappingModel';

export interface OpenCall {
  /** What names it, whatever row it stands in. */
  key: string;
  row: number;
  /** What a change of a call that was tapped before comes to; null where the call is tapped for the first time. */
  change: { from: string; to: string; /** Something is otherwise, and who and why are said. */ ready: boolean } | null;
  sheetRow: number;
  record: Readonly<Record<string, TypedValue>>;
  set: ParameterSet;
  marking: Marking;
  outcome: Outcome;
  judgement: Judgement;
  /** What keeps the call from being written: open parameters, and broken rules about the fields filled in here. */
  blockers: readonly FieldRemark[];
  plan: Plan;
}

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
}

/** What a saved call held before. */
export interface LastWrite {
  key: string;
  row: number;
  word: string;
  writes: readonly CellWrite[];
  before: readonly unknown[];
  marking: Marking;
  /** Where it changed a call that was tapped before: what the trail says of it. */
  change?: ChangeNote;
  /** Coaching notes made with it. */
  notes?: readonly CoachingNote[];
}

export interface ChangeNote {
  from: string;
  to: string;
  who: string;
  why: string;
}

/** The cells as they were, what the trail says of a change taken back, and the notes that are withdrawn with it. */
interface Undo {
  key: string;
  row: number;
  writes: CellWrite[];
  expected: CellExpected[];
  change?: ChangeNote;
  notes: readonly CoachingNote[];
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
  });
  let records: Records | null = null;
  let calls: Calls | null = null;
  let skipped = new Set<string>();
  /** Until the sheet is read again: claims lapse. */
  let busy = new Set<string>();
  let sent: LastWrite | null = null;
  /** The call to open once the sheet has it in the queue again. */
  let wanted: string | null = null;
  const markWords = (field: string) => Object.keys(specs.find((spec) => spec.name === field)?.values ?? {});

  /** A row may move while the pane is open, so drafts hang on what names the call. */
  const keyFields = callKeyFields(loaded);
  const identity = (record: Readonly<Record<string, TypedValue>>) => callKey(keyFields, record);
  const isTapped = (row: number) => state.get().tapped.includes(row);
  const draftKey = (row: number) => (isTapped(row) ? changeOf : draftOf)(identity(recordOf(records!, row)));

  function callOf(row: number, marking: Marking): OpenCall {
    const record = recordOf(records!, row);
    const set = extension.sets.find((candidate) => candidate.id === marking.set) ?? setFor(extension, record);
    const made = changesOf(pack, record, set, marking, now(), context.language);
    const { field, fail } = extension.result;
    if (made[field] === fail) made[field] = failWordOf(pack, records!.reading.table!);
    const again = isTapped(row);
    const changes = again ? changedValues(pack, record, made) : made;
    const filled = again ? changes : Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
    const judgement = judge(
      loaded,
      { record: { ...record, ...filled }, notUnderstood: {} },
      Object.keys(changes),
      context,
    );
    const outcome = outcomeOf(set, marking.marks);
    const blockers = failuresOf(judgement);
    const plan = (again ? planChange : planUpdate)(loaded, records!, row, changes);
    const said = Object.values(marking.change ?? {}).every((text) => text.trim() !== '');
    return {
      key: identity(record),
      row,
      change: again ? { ...changeTexts(pack, record, changes), ready: said && plan.cells.length > 0 } : null,
      sheetRow: records!.sheetRow(row),
      record,
      set,
      marking,
      outcome,
      judgement,
      blockers,
      plan,
    };
  }

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
  const isSkipped = (row: number) => skipped.has(keyOf(row));
  const isBusy = (row: number) => busy.has(keyOf(row));
  const nextOf = (queue: readonly number[]) => {
    const free = queue.filter((row) => !isBusy(row));
    return free.find((row) => !isSkipped(row)) ?? free[0];
  };
  const show = (queue: readonly number[], call: OpenCall | null) =>
    state.set((before) => ({
      ...before,
      queue,
      call,
      skipped: queue.filter(isSkipped),
      busy: queue.filter(isBusy).length,
    }));
  const wordOf = (field: string, kind: MarkKind, set: ParameterSet) => markWord(set, field, kind, markWords(field));

  return {
    state,
    setRecords(next) {
      const before = state.get().call;
      records = next;
      calls = readCalls(next.reading.table!, qmsDefinition(pack));
      const tapped = tappedInMonth(calls, now());
      busy = new Set();
      const choices = choicesOf(calls, untappedCalls(calls));
      state.set((was) => ({ ...was, calls, choices, tapped }));
      const queue = waiting();
      const again = wanted === null ? undefined : queue.find((row) => identity(recordOf(next, row)) === wanted);
      if (again !== undefined) {
        wanted = null;
        show(queue, openCall(again));
        return;
      }
      const same = before
        ? (before.change ? tapped : queue).find((row) => identity(recordOf(next, row)) === identity(before.record))
        : undefined;
      show(queue, same !== undefined ? callOf(same, before!.marking) : openCall(nextOf(queue)));
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
      busy.add(key);
      const { queue, call } = state.get();
      show(queue, call?.key === key ? openCall(nextOf(queue)) : call);
    },
    open(row) {
      skipped.delete(identity(recordOf(records!, row)));
      show(state.get().queue, openCall(row));
    },
    undo() {
      const { last } = state.get();
      const rows = records?.reading.table?.rows ?? [];
      const row = last ? rows.findIndex((_, at) => identity(recordOf(records!, at)) === last.key) : -1;
      if (!last || row < 0) return null;
      return {
        key: last.key,
        row: records!.sheetRow(row),
        writes: last.writes.map((write, i) => {
          const value = last.before[i];
          return typeof value === 'number'
            ? { ...write, value, as: 'number' }
            : typeof value === 'boolean'
              ? { ...write, value, as: 'boolean' }
              : { ...write, value: String(value ?? ''), as: 'text' };
        }),
        // Rows may have moved since they were read, and an equal call may stand there now.
        expected: [
          ...expectedCells(records!, row, keyFields, []),
          ...last.writes.map(({ column, value }) => ({ column, value })),
        ],
        notes: (last.notes ?? []).map((note) => ({ ...note, ruling: 'ditarik' as const })),
        ...(last.change && { change: { ...last.change, from: last.change.to, to: last.change.from } }),
      };
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
        writes: cells.map(({ write }) => write),
        before: cells.map(({ before }) => before ?? ''),
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
