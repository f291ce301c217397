import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { PlanPreview } from '../../form/PlanPreview';
import { RemarkList } from '../../form/RemarkList';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { thisMoment, today } from '../../store/today';
import { useStore } from '../../store/useStore';
import { recordChange } from '../../store/recordChange';
import { AgentNotes } from './coaching/AgentNotes';
import { notesFor, type CoachingNote } from './coaching/coaching';
import { notesOfCall } from './coaching/coachingNotes';
import type { CoachingStore } from './coaching/coachingStore';
import { CallFacts } from './shared/CallFacts';
import { CallList } from './CallList';
import { CallVerdict } from './CallVerdict';
import { claimMinutes } from './queue/claims';
import { Coverage } from './queue/Coverage';
import { QueueFilters } from './queue/QueueFilters';
import { ageOf, isWhole } from './queue/queueView';
import { useClaim } from './queue/useClaim';
import { callName } from './shared/changeVerdict';
import { LacksColumns } from './LacksColumns';
import { MarkingForm } from './MarkingForm';
import { ParameterGrid } from './shared/ParameterGrid';
import { tappingExtension } from './shared/tappingExtension';
import { failedFields, FIELDS, listNotInForce, proposedReasons, setsFor, stampsOf } from './shared/tappingModel';
import { Player, type PlayerHandle } from './recording/Player';
import { namesOf, recordings } from './recording/recordingShelf';
import { stemOf } from './recording/findRecording';
import { WHOLE_QUEUE } from './queue/queueView';
import { createTappingStore, type ChangeNote } from './tappingStore';

const TOGETHER = 'tapping:together';

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
  const { queue, call, skipped, tapped, last, view, choices, calls, busy: taken } = useStore(store.state);
  const noted = useStore(coaching.state);
  useEffect(() => void coaching.load().catch((error: unknown) => setStatus({ error })), [coaching]);
  const [status, setStatus] = useState<{ error?: unknown; note?: string }>({});
  const [tried, setTried] = useState(false);
  const [together, setTogether] = useState(() => session.drafts.read<boolean>(TOGETHER) ?? false);
  useClaim({
    book: session.book!,
    call: together && call && !call.change ? call.key : null,
    who: call?.marking.qco.trim() ?? '',
    minutes: claimMinutes(loaded.pack),
    onTaken(key, by) {
      store.busy(key);
      setStatus({ note: t('queue.takenBy', { who: by }) });
    },
    onError: (error) => setStatus({ error }),
  });
  const busy = useRef(false);
  const grid = useRef<HTMLDivElement>(null);
  const player = useRef<PlayerHandle>(null);
  const extension = tappingExtension(loaded.pack)!;
  const { result, recording } = extension;

  // The next call begins at its first parameter: answers must not land on the one that was in focus before.
  const moved = useRef(false);
  const row = call?.row;
  useEffect(() => {
    if (!moved.current || row === undefined) return;
    moved.current = false;
    const first = grid.current?.querySelector<HTMLElement>('.parameter');
    first?.focus();
    first?.scrollIntoView({ block: 'center' });
  }, [row]);

  const saved = last && t('tapping.saved', { row: last.row + 1, verdict: last.word });
  const undoLine = last && (
    <div className="row">
      <span className="quiet grow">{saved}</span>
      <Button size="small" onClick={() => void undo()}>
        {t('tapping.undo')}
      </Button>
    </div>
  );

  async function undo(): Promise<void> {
    const write = store.undo();
    await working(async () => {
      if (!write) return setStatus({ note: t('tapping.undoGone') });
      const { change, notes, key: _, ...row } = write;
      await recorded(change, row.row, () =>
        session.book!.writeRow({ sheet: place.source.sheet, headerRow: records.headerRow, ...row }),
      );
      store.undone();
      session.said.set(t('tapping.undone', { row: write.row + 1 }));
      setStatus({ note: t('tapping.undone', { row: write.row + 1 }) });
      moved.current = true;
      refresh();
      keepNotes(notes);
    });
  }

  /** Beside the work: the next call may be saved meanwhile. */
  function keepNotes(notes: readonly CoachingNote[]): void {
    if (notes.length > 0) void coaching.put(notes).catch((error: unknown) => setStatus({ error }));
  }

  /** A change of a call that was tapped before goes into the trail with who and why. */
  function recorded<T>(change: ChangeNote | undefined, sheetRow: number, write: () => Promise<T>): Promise<T> {
    if (!change) return write();
    const row = records.reading.table!.rows.findIndex((_, at) => records.sheetRow(at) === sheetRow);
    const subject = callName({ loaded, place, records }, { row });
    return recordChange(session.book!, { at: new Date().toISOString(), kind: 'vonis', subject, ...change }, write);
  }

  async function working(work: () => Promise<void>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } catch (error) {
      setStatus({ error });
    } finally {
      busy.current = false;
    }
  }

  const filters = (
    <QueueFilters
      view={view}
      choices={choices}
      onChange={store.filter}
      together={together}
      onTogether={(on) => {
        session.drafts.save(TOGETHER, on);
        setTogether(on);
      }}
    />
  );

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
    const items = failed.map((field) => local(loaded.pack.fields[field]!.label)).join(', ');
    const sentence = (chosen: readonly string[]) =>
      chosen.length === 0 ? '' : t('tapping.advice', { items, reason: chosen[0]! });
    const { recommendation, reasons: before } = call!.marking;
    const untouched = recommendation.trim() === '' || recommendation === sentence(before);
    store.set({ reasons, ...(untouched && { recommendation: sentence(reasons) }) });
  }

  async function save(): Promise<void> {
    const write = store.write();
    setTried(true);
    if (!write) {
      session.said.set(
        call!.outcome === null
          ? t('tapping.verdictPending')
          : call!.blockers.length > 0
            ? call!.blockers.map((remark) => remark.message).join(' ')
            : t('tapping.needsChange'),
      );
      return;
    }
    await working(async () => {
      await recorded(write.change, write.row, () =>
        session.book!.writeRow({
          sheet: place.source.sheet,
          headerRow: records.headerRow,
          row: write.row,
          writes: write.plan.cells.map((cell) => cell.write),
          expected: write.expected,
        }),
      );
      setStatus({});
      setTried(false);
      moved.current = true;
      const subject = callName({ loaded, place, records }, { row: call!.row });
      const notes = notesOfCall(loaded.pack, call!, subject, thisMoment());
      store.written(write.key, notes);
      const done = store.state.get().last;
      if (done) session.said.set(t('tapping.saved', { row: done.row + 1, verdict: done.word }));
      refresh();
      keepNotes(notes);
    });
  }

  /** The call in the row the user stands in: found on the sheet, tapped here. */
  const openSelected = () =>
    working(async () => {
      const cell = await session.book!.selectedCell();
      const found =
        cell.sheet === place.source.sheet
          ? [...queue, ...tapped].find((each) => records.sheetRow(each) === cell.row)
          : undefined;
      if (found !== undefined) openRow(found);
      setStatus(found === undefined ? { note: t('tapping.notWaiting') } : {});
    });

  function openRow(found: number): void {
    setTried(false);
    moved.current = true;
    store.open(found);
  }

  function skip(): void {
    setTried(false);
    moved.current = true;
    store.skip();
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key === 'Enter' && (ctrlKey || metaKey)) {
      event.preventDefault();
      void save();
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
        key={`player ${call.row}`}
        shelf={recordings}
        call={namesOf(call.record, call.marking.recording)}
        link={recording?.link}
        record={call.record}
        stamps={stampsOf(loaded.pack, call.marking, language)}
        onFound={(name) => call.marking.recording === '' && store.set({ recording: stemOf(name) })}
        handle={player}
      />
      {expired !== null && (
        <Notice intent="warning">{t('tapping.listNotInForce', { named: expired, used: local(call.set.title) })}</Notice>
      )}
      <ParameterGrid
        key={call.row}
        loaded={loaded}
        set={call.set}
        sets={setsFor(extension, call.record)}
        marks={call.marking.marks}
        onMark={(field, kind) => store.mark(field, kind, player.current?.now() ?? null)}
        onSet={(set) => store.set({ set })}
      />
      <MarkingForm
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
      <div className="sticky stack">
        {status.error !== undefined && <Problem error={status.error} retry={refresh} />}
        {!tried && undoLine}
        {status.note && (
          <span className="remark" role="status">
            {status.note}
          </span>
        )}
        <CallVerdict
          {...{ call, word, tried }}
          withoutRecording={
            lacksRecording && records.place(FIELDS.recording)
              ? { verdict: result.fail, reason: recording.missing }
              : null
          }
          onNoRecording={store.noRecording}
        />
        <div className="row">
          <Button appearance="subtle" onClick={() => void openSelected()}>
            {t('tapping.openSelected')}
          </Button>
          <span className="grow" />
          <Button onClick={store.markRest}>{t('tapping.allComply')}</Button>
          <Button onClick={skip}>{t(call.change ? 'app.cancel' : 'tapping.skip')}</Button>
          <Button appearance="primary" onClick={() => void save()}>
            {t('tapping.saveNext')}
          </Button>
        </div>
      </div>
    </div>
  );
}
