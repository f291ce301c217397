/** A QA's re-check: the sample drawn, the call being marked blind, and what is done. All of it is a draft until it is written. */
import type { Drafts } from '../../../../src/office';
import type { SheetTable, TypedValue } from '../../../../src/sheet';
import type { Language } from '../../../../src/text';
import { expectedCells, planUpdate } from '../../../form/planWrite';
import { createStore } from '../../../store/createStore';
import type { LoadedPack } from '../../../store/packShelf';
import { recordOf, type Records } from '../../../store/readRecords';
import { callKeyFields, rowKey } from '../shared/callKey';
import { tappingExtension, type ParameterSet } from '../shared/tappingExtension';
import { stampsIn } from '../shared/stamps';
import {
  failedFields,
  FIELDS,
  fieldStamps,
  markWord,
  outcomeOf,
  setFor,
  stampedAs,
  stampTexts,
  type Outcome,
  verdictOf,
} from '../shared/tappingModel';
import { marksOf } from '../shared/marksOf';
import type { Rechecked } from './recheckResult';
import { drawCalls, poolOf, QA_FIELDS, tappedCalls } from './recheckSample';
import type { QaMarking, RecheckCall, RecheckSession, RecheckState, RecheckStore } from './recheckTypes';

const DRAFT = 'recheck';
const EMPTY: QaMarking = { set: '', marks: {}, note: '' };

export function createRecheckStore({
  loaded,
  drafts,
  language,
}: {
  loaded: LoadedPack;
  drafts: Drafts;
  language: Language;
}): RecheckStore {
  const { pack, specs } = loaded;
  const extension = tappingExtension(pack)!;
  const keyFields = callKeyFields(loaded);
  const state = createStore<RecheckState>({
    session: drafts.read<RecheckSession>(DRAFT),
    call: null,
    left: 0,
    gone: 0,
  });
  const words = (field: string) => Object.keys(specs.find((spec) => spec.name === field)?.values ?? {});
  let speech = language;
  let records: Records | null = null;
  let rows: ReadonlyMap<string, number> = new Map();

  function callOf(key: string, row: number, marking: QaMarking): RecheckCall {
    const record = recordOf(records!, row);
    const set = extension.sets.find((candidate) => candidate.id === marking.set) ?? setFor(extension, record);
    const outcome = outcomeOf(set, marking.marks);
    return {
      key,
      row,
      sheetRow: records!.sheetRow(row),
      record,
      set,
      marking,
      outcome,
      plan: planUpdate(loaded, records!, row, changes(set, marking, outcome)),
    };
  }

  /** What goes into the sheet's QA columns. The text repeats the result, because many sheets have that column alone. */
  function changes(set: ParameterSet, marking: QaMarking, outcome: Outcome): Record<string, TypedValue> {
    const verdict = wordOf(outcome);
    if (verdict === null) return {};
    const failed = failedFields(set, marking.marks).map(
      (field) => stampTexts(pack, marking.stamps ?? {}, [field], speech)[0] ?? pack.fields[field]!.label[speech],
    );
    const text = [failed.length > 0 ? `${verdict}: ${failed.join(', ')}` : verdict, marking.note.trim()]
      .filter(Boolean)
      .join(' · ');
    return {
      [QA_FIELDS.result]: verdict,
      [QA_FIELDS.by]: state.get().session?.qa.trim() || null,
      [QA_FIELDS.text]: text,
    };
  }

  const wordOf = (outcome: Outcome) =>
    outcome === null ? null : outcome === 'pass' ? extension.result.pass : extension.result.fail;

  /** The state a session comes to with the rows at hand. */
  function show(session: RecheckSession | null): void {
    if (session) drafts.save(DRAFT, session);
    const waiting = (session?.keys ?? []).filter((key) => !session!.done.some((call) => call.key === key));
    const here = waiting.filter((key) => rows.has(key));
    state.set({ session, call: null, left: here.length, gone: records ? waiting.length - here.length : 0 });
    const key = here[0];
    if (session && key !== undefined)
      state.set((now) => ({ ...now, call: callOf(key, rows.get(key)!, session.open[key] ?? EMPTY) }));
  }

  function update(marking: QaMarking): void {
    const { session, call } = state.get();
    if (!session || !call) return;
    const next = { ...session, open: { ...session.open, [call.key]: marking } };
    drafts.save(DRAFT, next);
    state.set((now) => ({ ...now, session: next, call: callOf(call.key, call.row, marking) }));
  }

  return {
    state,
    setRecords(next) {
      records = next;
      rows = rowsByKey(keyFields, next.reading.table!);
      show(state.get().session);
    },
    setLanguage(next) {
      speech = next;
      if (records) show(state.get().session);
    },
    start(wish) {
      const table = records!.reading.table!;
      const pool = poolOf(tappedCalls(loaded, table), table, wish);
      show({ ...wish, keys: drawCalls(pool, wish), pool: pool.length, open: {}, done: [] });
    },
    mark(field, kind, at = null) {
      const { call } = state.get();
      const word = call && markWord(call.set, field, kind, words(field));
      if (!call || !word) return;
      const stamps = stampedAs(call.marking.stamps ?? {}, field, kind, at);
      update({ ...call.marking, stamps, marks: { ...call.marking.marks, [field]: word } });
    },
    set(change) {
      const { call } = state.get();
      if (call) update({ ...call.marking, ...change });
    },
    write() {
      const { call } = state.get();
      if (!call || call.outcome === null) return null;
      return {
        row: call.sheetRow,
        plan: call.plan,
        expected: expectedCells(records!, call.row, keyFields, call.plan.cells),
      };
    },
    written() {
      const { session, call } = state.get();
      if (!session || !call || call.outcome === null) return;
      const { [call.key]: _, ...open } = session.open;
      const text = (field: string) => String(call.record[field] ?? '');
      const done: Rechecked = {
        key: call.key,
        set: call.set.id,
        marks: call.marking.marks,
        qcoMarks: marksOf(call.record, call.set.fields),
        verdict: wordOf(call.outcome)!,
        qcoVerdict: verdictOf(pack, call.record[extension.result.field]),
        qco: text(FIELDS.qco),
        note: call.marking.note.trim(),
        stamps: [...stampsIn(text(FIELDS.recommendation)), ...fieldStamps(pack, call.marking.stamps ?? {}, speech)],
      };
      show({ ...session, open, done: [...session.done, done] });
    },
    markChanged(key) {
      const { session } = state.get();
      if (session)
        show({ ...session, done: session.done.map((call) => (call.key === key ? { ...call, changed: true } : call)) });
    },
    end() {
      drafts.drop(DRAFT);
      show(null);
    },
    rowOf: (key) => rows.get(key) ?? null,
  };
}

/** The first row of each key. */
function rowsByKey(fields: readonly string[], table: SheetTable): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = table.rows.length - 1; row >= 0; row--) rows.set(rowKey(fields, table, row), row);
  return rows;
}
