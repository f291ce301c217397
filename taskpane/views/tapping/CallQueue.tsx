import { Button, Field, Input } from '@fluentui/react-components';
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
import { CallFacts } from './shared/CallFacts';
import { LacksColumns } from './LacksColumns';
import { MarkingForm } from './MarkingForm';
import { ParameterGrid } from './shared/ParameterGrid';
import { SkippedCalls } from './SkippedCalls';
import { tappingExtension } from './shared/tappingExtension';
import { failedFields, FIELDS, proposedReasons, scoreOf, setsFor } from './shared/tappingModel';
import { Player, type PlayerHandle } from './recording/Player';
import { namesOf, recordings } from './recording/recordingShelf';
import { stemOf } from './recording/findRecording';
import { createTappingStore } from './tappingStore';

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
  refresh(): void;
  start: QueueStart | null;
  onStarted(): void;
}

/** The next untapped AGREE call: its facts, its parameters, the computed result, and "save and next" by keyboard. */
export function CallQueue({ loaded, place, records, refresh, start, onStarted }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const store = useMemo(
    () => createTappingStore({ loaded, drafts: session.drafts, now: thisMoment, context: { asOf: today(), language } }),
    [loaded, session, language],
  );
  useEffect(() => store.setRecords(records), [store, records]);
  useEffect(() => {
    if (!start) return;
    if (start.filter !== undefined) store.filter(start.filter);
    const wanted = store.state.get().queue.find((each) => records.sheetRow(each) === start.row);
    if (wanted !== undefined) store.open(wanted);
    // Once a wish: what the user filters and opens later is his own.
    onStarted();
  }, [store, start, onStarted]);
  const { queue, call, skipped, last, filter } = useStore(store.state);
  const [status, setStatus] = useState<{ error?: unknown; note?: string }>({});
  const [tried, setTried] = useState(false);
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
      await session.book!.writeRow({ sheet: place.source.sheet, headerRow: records.headerRow, ...write });
      store.undone();
      session.said.set(t('tapping.undone', { row: write.row + 1 }));
      setStatus({ note: t('tapping.undone', { row: write.row + 1 }) });
      moved.current = true;
      refresh();
    });
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

  const filterInput = (
    <Field label={t('tapping.filter')} hint={t('tapping.filterHint')}>
      <Input type="search" value={filter} onChange={(_, { value }) => store.filter(value)} />
    </Field>
  );

  if (!call)
    return (
      <div className="stack">
        {filter !== '' && filterInput}
        {undoLine}
        {status.error !== undefined && <Problem error={status.error} retry={refresh} />}
        <Notice intent="success">
          {records.reading.table!.rows.length === 0
            ? t('place.empty', { place: place.source.name })
            : t(filter === '' ? 'tapping.finished' : 'tapping.filteredOut')}
        </Notice>
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
        call!.outcome === null ? t('tapping.verdictPending') : call!.blockers.map((remark) => remark.message).join(' '),
      );
      return;
    }
    await working(async () => {
      await session.book!.writeRow({
        sheet: place.source.sheet,
        headerRow: records.headerRow,
        row: write.row,
        writes: write.plan.cells.map((cell) => cell.write),
        expected: write.expected,
      });
      setStatus({});
      setTried(false);
      moved.current = true;
      store.written(write.key);
      const done = store.state.get().last;
      if (done) session.said.set(t('tapping.saved', { row: done.row + 1, verdict: done.word }));
      refresh();
    });
  }

  /** The call in the row the user stands in: found on the sheet, tapped here. */
  const openSelected = () =>
    working(async () => {
      const cell = await session.book!.selectedCell();
      const found =
        cell.sheet === place.source.sheet ? queue.find((each) => records.sheetRow(each) === cell.row) : undefined;
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

  const word = call.outcome === null ? null : call.outcome === 'pass' ? result.pass : result.fail;
  const score =
    call.set.lowering.length > 0 || call.set.leastScore !== null ? scoreOf(call.set, call.marking.marks) : null;
  return (
    <div className="stack" onKeyDown={onKeyDown} ref={grid}>
      <div className="row">
        <strong className="grow">{t('tapping.left', { count: queue.length })}</strong>
        <Button
          size="small"
          onClick={() => void session.book!.selectCell(place.source.sheet, call.sheetRow, records.cells.source.column)}
        >
          {t('tapping.call', { row: call.sheetRow + 1 })}
        </Button>
      </div>
      <LacksColumns loaded={loaded} place={place} fields={call.plan.lost} />
      <CallFacts loaded={loaded} record={call.record} />
      <Player
        key={`player ${call.row}`}
        shelf={recordings}
        call={namesOf(call.record, call.marking.recording)}
        link={recording?.link}
        record={call.record}
        stamps={Object.entries(call.marking.stamps).map(([field, seconds]) => ({
          seconds,
          text: local(loaded.pack.fields[field]!.label),
        }))}
        onFound={(name) => call.marking.recording === '' && store.set({ recording: stemOf(name) })}
        handle={player}
      />
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
      {filterInput}
      <SkippedCalls loaded={loaded} records={records} rows={skipped} onOpen={openRow} />
      <div className="sticky stack">
        {status.error !== undefined && <Problem error={status.error} retry={refresh} />}
        {!tried && undoLine}
        {status.note && (
          <span className="remark" role="status">
            {status.note}
          </span>
        )}
        {tried && call.blockers.length > 0 && (
          <div role="alert" className="tight">
            <RemarkList remarks={call.blockers} />
            {lacksRecording && records.place(FIELDS.recording) && (
              <Button size="small" onClick={store.noRecording}>
                {t('tapping.noRecording', { verdict: result.fail, reason: recording.missing })}
              </Button>
            )}
          </div>
        )}
        <span>
          {t('tapping.verdict')}{' '}
          <span
            className={`verdict ${call.outcome === 'pass' ? 'verdict-pass' : call.outcome === 'fail' ? 'verdict-fail' : 'verdict-incomplete'}`}
          >
            {word ?? t('tapping.verdictPending')}
          </span>
          {score !== null && <span className="quiet"> {t('tapping.score', { score: Math.round(score) })}</span>}
        </span>
        <div className="row">
          <Button appearance="subtle" onClick={() => void openSelected()}>
            {t('tapping.openSelected')}
          </Button>
          <span className="grow" />
          <Button onClick={store.markRest}>{t('tapping.allComply')}</Button>
          <Button onClick={skip}>{t('tapping.skip')}</Button>
          <Button appearance="primary" onClick={() => void save()}>
            {t('tapping.saveNext')}
          </Button>
        </div>
      </div>
    </div>
  );
}
