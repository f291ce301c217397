import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { PlanPreview } from '../../form/PlanPreview';
import { RemarkList } from '../../form/RemarkList';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { thisMoment } from '../../store/today';
import { useStore } from '../../store/useStore';
import { AgentNotes } from './coaching/AgentNotes';
import { notesFor } from './coaching/coaching';
import type { CoachingStore } from './coaching/coachingStore';
import { CallFacts } from './shared/CallFacts';
import { CallFooter } from './CallFooter';
import { CallList } from './CallList';
import { claimMinutes } from './queue/claims';
import { Coverage } from './queue/Coverage';
import { QueueFilters } from './queue/QueueFilters';
import { ageOf, isWhole, WHOLE_QUEUE } from './queue/queueView';
import { useClaim } from './queue/useClaim';
import { useTogether } from './queue/useTogether';
import { LacksColumns } from './LacksColumns';
import { MarkingForm } from './MarkingForm';
import { ParameterGrid } from './shared/ParameterGrid';
import { tappingExtension } from './shared/tappingExtension';
import { failedFields, FIELDS, listNotInForce, proposedReasons, setsFor, stampsOf } from './shared/tappingModel';
import { Player, type PlayerHandle } from './recording/Player';
import { namesOf, recordings } from './recording/recordingShelf';
import { stemOf } from './recording/findRecording';
import { createTappingStore } from './tappingStore';
import { useCallWrites } from './useCallWrites';

/** What another view asked the queue for. */
export interface QueueStart {
  filter?: string | undefined;
  /** Sheet row of the call to open. */
  row?: number | undefined;
}

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  coaching: CoachingStore;
  refresh(): void;
  start: QueueStart | null;
  onStarted(): void;
}

/** The next untapped AGREE call: its facts, its parameters, the computed result, and "save and next" by keyboard. */
export function CallQueue({ loaded, place, records, coaching, refresh, start, onStarted }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const store = useMemo(
    () => createTappingStore({ loaded, drafts: session.drafts, now: thisMoment, context: { asOf: today(), language } }),
    [loaded, session, language],
  );
  useEffect(() => store.setRecords(records), [store, records]);
  useEffect(() => {
    if (!start) return;
    if (start.filter !== undefined) store.filter({ ...WHOLE_QUEUE, words: start.filter });
    const wanted = store.state.get().queue.find((each) => records.sheetRow(each) === start.row);
    if (wanted !== undefined) store.open(wanted);
    // Once a wish: what the user filters and opens later is his own.
    onStarted();
  }, [store, start, onStarted]);
  const { queue, call, skipped, tapped, last, left, view, choices, calls, busy: taken } = useStore(store.state);
  const noted = useStore(coaching.state);
  // The next call begins at its first parameter: answers must not land on the one that was in focus before.
  const moved = useRef(false);
  const onMoved = () => void (moved.current = true);
  const writes = useCallWrites({ store, loaded, place, records, coaching, onMoved, refresh });
  const { status, say, tried, setTried, working } = writes;
  /** Beside what went wrong, which nobody may have read yet. */
  const also = (note: string) => say((was) => ({ ...was, note }));
  useEffect(() => void coaching.load().catch((error: unknown) => say({ error })), [coaching]);
  const [together, setTogether] = useTogether(records);
  useClaim({
    book: session.book!,
    call: together && call && !call.change ? call.key : null,
    who: call?.marking.qco.trim() ?? '',
    minutes: claimMinutes(loaded.pack),
    onTaken(key, by) {
      store.busy(key);
      also(t('queue.takenBy', { who: by }));
    },
    onError: (error) => say({ error }),
  });
  useEffect(() => {
    if (!left) return;
    const holes = { ...left, row: left.sheetRow + 1, who: left.who || t('queue.somebody') };
    also(t(left.verdict === '' ? 'queue.left' : 'queue.tappedBy', holes));
  }, [left]);
  const grid = useRef<HTMLDivElement>(null);
  const player = useRef<PlayerHandle>(null);
  const extension = tappingExtension(loaded.pack)!;
  const { result, recording } = extension;

  const row = call?.row;
  useEffect(() => {
    if (!moved.current || row === undefined) return;
    moved.current = false;
    toFirst();
  }, [row]);

  function toFirst(): void {
    const first = grid.current?.querySelector<HTMLElement>('.parameter');
    first?.focus();
    first?.scrollIntoView({ block: 'center' });
  }

  const saved = last && t('tapping.saved', { row: last.row + 1, verdict: last.word });
  const undoLine = last && (
    <div className="row">
      <span className="quiet grow">{saved}</span>
      <Button size="small" onClick={() => void writes.undo()}>
        {t('tapping.undo')}
      </Button>
    </div>
  );

  const filters = <QueueFilters {...{ view, choices, together }} onChange={store.filter} onTogether={setTogether} />;

  const tappedList = (
    <CallList
      {...{ loaded, records, rows: tapped, onOpen: openRow }}
      summary={t('tapping.tappedThisMonth', { count: tapped.length })}
    />
  );

  if (!call)
    return (
      <div className="stack">
        {filters}
        {taken > 0 && <Notice>{t('queue.taken', { count: taken })}</Notice>}
        {undoLine}
        {status.error !== undefined && <Problem error={status.error} retry={refresh} />}
        {status.note && <Notice>{status.note}</Notice>}
        <Notice intent="success">
          {records.reading.table!.rows.length === 0
            ? t('place.empty', { place: place.source.name })
            : t(isWhole(view) ? (taken > 0 ? 'queue.allTaken' : 'tapping.finished') : 'tapping.filteredOut')}
        </Notice>
        {tappedList}
      </div>
    );

  const failed = failedFields(call.set, call.marking.marks);
  const proposed = proposedReasons(loaded.pack, records.reading.table!, failed);
  const lacksRecording = recording !== null && call.blockers.some(({ clause }) => clause === recording.clause);

  /** A sentence to begin with, as long as nobody wrote another. */
  function chooseReasons(reasons: readonly string[]): void {
    const { set, marking } = store.state.get().call!;
    const items = failedFields(set, marking.marks).map((field) => local(loaded.pack.fields[field]!.label));
    const sentence = (chosen: readonly string[]) =>
      chosen.length === 0 ? '' : t('tapping.advice', { items: items.join(', '), reason: chosen[0]! });
    const { recommendation, reasons: before } = marking;
    const untouched = recommendation.trim() === '' || recommendation === sentence(before);
    store.set({ reasons, ...(untouched && { recommendation: sentence(reasons) }) });
  }

  function noRecording(): void {
    store.noRecording();
    chooseReasons(store.state.get().call!.marking.reasons);
    // The button goes; the keys go on.
    toFirst();
  }

  /** The call in the row the user stands in: found on the sheet, tapped here. */
  const openSelected = () =>
    working(async () => {
      const cell = await session.book!.selectedCell();
      const found =
        cell.sheet === place.source.sheet
          ? [...queue, ...tapped].find((each) => records.sheetRow(each) === cell.row)
          : undefined;
      if (found === undefined) say({ note: t('tapping.notWaiting') });
      else openRow(found);
    });

  /** The user goes to another call: nothing is left to say of the one before. */
  function leave(go: () => void): void {
    setTried(false);
    say({});
    onMoved();
    go();
  }
  function openRow(found: number): void {
    leave(() => store.open(found));
  }
  function skip(): void {
    leave(store.skip);
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key === 'Enter' && (ctrlKey || metaKey)) {
      event.preventDefault();
      void writes.save();
      return;
    }
    if (ctrlKey || metaKey || altKey || !(target as HTMLElement).classList.contains('parameter')) return;
    const reason = /^[1-9]$/.test(key) && call.outcome === 'fail' ? proposed[Number(key) - 1] : undefined;
    const act =
      { s: store.markRest, l: skip }[key.toLowerCase()] ??
      (reason && (() => chooseReasons([...call.marking.reasons.filter((each) => each !== reason), reason])));
    if (act) act();
    else if (!player.current?.key(key)) return;
    event.preventDefault();
  };

  const expired = listNotInForce(extension, call.record);
  const word = call.outcome === null ? null : call.outcome === 'pass' ? result.pass : result.fail;
  return (
    <div className="stack" onKeyDown={onKeyDown} ref={grid}>
      <div className="row">
        <strong className="grow">
          {call.change ? t('tapping.changing') : t('tapping.left', { count: queue.length })}
        </strong>
        <Button
          size="small"
          onClick={() => void session.book!.selectCell(place.source.sheet, call.sheetRow, records.cells.source.column)}
        >
          {t('tapping.call', { row: call.sheetRow + 1 })}
        </Button>
      </div>
      <LacksColumns loaded={loaded} place={place} fields={call.plan.lost} />
      <CallFacts loaded={loaded} record={call.record} />
      <AgentNotes notes={notesFor(noted, String(call.record[FIELDS.agent] ?? ''), today())} />
      <Player
        key={`player ${call.key}`}
        shelf={recordings}
        call={namesOf(call.record, call.marking.recording === call.marking.found ? '' : call.marking.recording)}
        link={recording?.link}
        record={call.record}
        stamps={stampsOf(loaded.pack, call.marking, language)}
        onFound={(name) => call.marking.recording === '' && store.set({ recording: stemOf(name), found: stemOf(name) })}
        handle={player}
      />
      {expired !== null && (
        <Notice intent="warning">{t('tapping.listNotInForce', { named: expired, used: local(call.set.title) })}</Notice>
      )}
      <ParameterGrid
        key={call.key}
        loaded={loaded}
        set={call.set}
        sets={setsFor(extension, call.record)}
        marks={call.marking.marks}
        onMark={(field, kind) => store.mark(field, kind, player.current?.now() ?? null)}
        onSet={(set) => store.set({ set })}
      />
      {/* A form for each call: what was undone, or half typed, in one reaches no other. */}
      <MarkingForm
        key={`form ${call.key}`}
        loaded={loaded}
        call={call}
        store={store}
        proposed={proposed}
        onReasons={chooseReasons}
        hasColumn={(field) => records.place(field) !== null}
      />
      {call.judgement.elsewhere.length > 0 && (
        <section className="tight" aria-label={t('form.elsewhere')}>
          <RemarkList remarks={call.judgement.elsewhere} />
        </section>
      )}
      {word !== null && (
        <PlanPreview
          plan={{ ...call.plan, lost: [] }}
          loaded={loaded}
          title={t('tapping.willWrite', {
            place: place.source.name,
            row: call.sheetRow + 1,
            cells: String(call.plan.cells.length),
          })}
        />
      )}
      <CallList
        {...{ loaded, records, rows: queue.filter((each) => each !== call.row), onOpen: openRow }}
        summary={t('queue.list', { count: queue.length })}
        note={(each) => {
          const days = calls && ageOf(calls, each, today());
          return days === null ? '' : t('tapping.age', { days });
        }}
      />
      {filters}
      {together && call.marking.qco.trim() === '' && <Notice intent="warning">{t('queue.needLogin')}</Notice>}
      {calls && <Coverage loaded={loaded} calls={calls} month={view.month} />}
      <CallList
        {...{ loaded, records, rows: skipped, onOpen: openRow }}
        summary={t('tapping.skipped', { count: skipped.length })}
      />
      {tappedList}
      <CallFooter
        {...{ call, word, status, tried, undoLine, refresh }}
        withoutRecording={
          lacksRecording && records.place(FIELDS.recording) ? { verdict: result.fail, reason: recording.missing } : null
        }
        act={{
          noRecording,
          openSelected: () => void openSelected(),
          allComply: store.markRest,
          skip,
          save: () => void writes.save(),
        }}
      />
    </div>
  );
}
