/** The queue: which call is open, how it is marked, and what the rules say of the row as it would be. */
import type { RecordContext } from '../../../src/engine';
import type { Drafts } from '../../../src/office';
import type { TypedValue } from '../../../src/sheet';
import { failuresOf, judge, type FieldRemark, type Judgement } from '../../form/judge';
import { expectedCells, planUpdate, type Plan } from '../../form/planWrite';
import { createStore, type Store } from '../../store/createStore';
import type { LoadedPack } from '../../store/packShelf';
import { recordOf, type Records } from '../../store/readRecords';
import { callKey, callKeyFields } from './shared/callKey';
import { tappingExtension, type ParameterSet } from './shared/tappingExtension';
import {
  changesOf,
  EMPTY_MARKING,
  markWord,
  outcomeOf,
  setFor,
  untappedCalls,
  type Marking,
  type MarkKind,
  type Outcome,
} from './shared/tappingModel';

export interface OpenCall {
  row: number;
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
}

export interface TappingStore {
  state: Store<TappingState>;
  /** New records from the sheet; the open call stays open if it still waits. */
  setRecords(records: Records): void;
  mark(field: string, kind: MarkKind): void;
  set(change: Partial<Omit<Marking, 'marks'>>): void;
  skip(): void;
  open(row: number): void;
  /** The write for the open call, whose name is `key`; null while something is missing. */
  write(): { key: string; row: number; plan: Plan; expected: ReturnType<typeof expectedCells> } | null;
  /** After the write: forgets the call's draft and opens the next one. The sheet may have been read since, and the next be open already. */
  written(key: string): void;
}

export interface TappingOptions {
  loaded: LoadedPack;
  drafts: Drafts;
  now(): number;
  context: RecordContext;
}

const draftOf = (key: string) => `tapping:${key}`;

export function createTappingStore({ loaded, drafts, now, context }: TappingOptions): TappingStore {
  const { pack, specs } = loaded;
  const extension = tappingExtension(pack)!;
  const state = createStore<TappingState>({ queue: [], call: null });
  let records: Records | null = null;
  let skipped = new Set<string>();
  const markWords = (field: string) => Object.keys(specs.find((spec) => spec.name === field)?.values ?? {});

  /** A row may move while the pane is open, so drafts hang on what names the call. */
  const keyFields = callKeyFields(loaded);
  const identity = (record: Readonly<Record<string, TypedValue>>) => callKey(keyFields, record);
  const draftKey = (record: Readonly<Record<string, TypedValue>>) => draftOf(identity(record));

  function callOf(row: number, marking: Marking): OpenCall {
    const record = recordOf(records!, row);
    const set = extension.sets.find((candidate) => candidate.id === marking.set) ?? setFor(extension, record, specs);
    const changes = changesOf(pack, specs, set, marking, now());
    const filled = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
    const judgement = judge(
      loaded,
      { record: { ...record, ...filled }, notUnderstood: {} },
      Object.keys(changes),
      context,
    );
    const outcome = outcomeOf(set, marking.marks);
    const blockers = failuresOf(judgement);
    return {
      row,
      sheetRow: records!.sheetRow(row),
      record,
      set,
      marking,
      outcome,
      judgement,
      blockers,
      plan: planUpdate(loaded, records!, row, changes),
    };
  }

  function openCall(row: number | undefined): OpenCall | null {
    if (row === undefined) return null;
    const record = recordOf(records!, row);
    const draft = drafts.read<Marking>(draftKey(record));
    return callOf(row, draft ?? { ...EMPTY_MARKING, qco: drafts.read<string>('tapping:qco') ?? '' });
  }

  function update(marking: Marking): void {
    const { call } = state.get();
    if (!call) return;
    drafts.save(draftKey(call.record), marking);
    if (marking.qco !== call.marking.qco) drafts.save('tapping:qco', marking.qco);
    state.set((before) => ({ ...before, call: callOf(call.row, marking) }));
  }

  const nextOf = (queue: readonly number[]) =>
    queue.find((row) => !skipped.has(identity(recordOf(records!, row)))) ?? queue[0];

  return {
    state,
    setRecords(next) {
      const before = state.get().call;
      records = next;
      const queue = untappedCalls(pack, next.reading.table!);
      const same = before ? queue.find((row) => identity(recordOf(next, row)) === identity(before.record)) : undefined;
      state.set({ queue, call: same !== undefined ? callOf(same, before!.marking) : openCall(nextOf(queue)) });
    },
    mark(field, kind) {
      const { call } = state.get();
      const word = call && markWord(call.set, field, kind, markWords(field));
      if (call && word) update({ ...call.marking, marks: { ...call.marking.marks, [field]: word } });
    },
    set(change) {
      const { call } = state.get();
      if (call) update({ ...call.marking, ...change });
    },
    skip() {
      const { call, queue } = state.get();
      if (!call) return;
      skipped.add(identity(call.record));
      if (queue.every((row) => skipped.has(identity(recordOf(records!, row))))) skipped = new Set();
      state.set({ queue, call: openCall(nextOf(queue)) });
    },
    open(row) {
      state.set((before) => ({ ...before, call: openCall(row) }));
    },
    write() {
      const { call } = state.get();
      if (!call || call.outcome === null || call.blockers.length > 0) return null;
      return {
        key: identity(call.record),
        row: call.sheetRow,
        plan: call.plan,
        expected: expectedCells(records!, call.row, keyFields, call.plan.cells),
      };
    },
    written(key) {
      drafts.drop(draftOf(key));
      const { call, queue } = state.get();
      const keyOf = (row: number) => identity(recordOf(records!, row));
      const rest = queue.filter((row) => keyOf(row) !== key);
      state.set({ queue: rest, call: call && keyOf(call.row) !== key ? call : openCall(nextOf(rest)) });
    },
  };
}
