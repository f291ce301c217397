import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { thisMoment } from '../../store/today';
import { useStore } from '../../store/useStore';
import { CallBoard } from './CallBoard';
import { CallList } from './CallList';
import type { CoachingStore } from './coaching/coachingStore';
import { claimMinutes } from './queue/claims';
import { Coverage } from './queue/Coverage';
import { QueueFilters } from './queue/QueueFilters';
import { ageOf, isWhole, WHOLE_QUEUE } from './queue/queueView';
import { useClaim } from './queue/useClaim';
import { useTogether } from './queue/useTogether';
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

/** The calls that wait for tapping: which of them is open, what became of the last, and the lists to choose another from. */
export function CallQueue({ loaded, place, records, coaching, refresh, start, onStarted }: Props): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
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
  // The next call begins at its first parameter: answers must not land on the one that was in focus before.
  const moved = useRef(false);
  const onMoved = () => void (moved.current = true);
  const writes = useCallWrites({ store, loaded, place, records, coaching, onMoved, refresh });
  const { status, say, setTried } = writes;
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

  /** The user goes to another call: nothing is left to say of the one before. */
  function leave(go: () => void): void {
    setTried(false);
    say({});
    onMoved();
    go();
  }
  const openRow = (row: number) => leave(() => store.open(row));

  const undoLine = last && (
    <div className="row">
      <span className="quiet grow">{t('tapping.saved', { row: last.row + 1, verdict: last.word })}</span>
      <Button size="small" onClick={() => void writes.undo()}>
        {t('tapping.undo')}
      </Button>
    </div>
  );
  const filters = <QueueFilters {...{ view, choices, together }} onChange={store.filter} onTogether={setTogether} />;
  const list = { loaded, records, onOpen: openRow };
  const tappedList = (
    <CallList {...list} rows={tapped} summary={t('tapping.tappedThisMonth', { count: tapped.length })} />
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

  return (
    <CallBoard
      {...{ loaded, place, records, coaching, refresh, store, call, writes, moved, undoLine, openRow }}
      skip={() => leave(store.skip)}
    >
      <CallList
        {...list}
        rows={queue.filter((each) => each !== call.row)}
        summary={t('queue.list', { count: queue.length })}
        note={(each) => {
          const days = calls && ageOf(calls, each, today());
          return days === null ? '' : t('tapping.age', { days });
        }}
      />
      {filters}
      {together && call.marking.qco.trim() === '' && <Notice intent="warning">{t('queue.needLogin')}</Notice>}
      {calls && <Coverage loaded={loaded} calls={calls} month={view.month} />}
      <CallList {...list} rows={skipped} summary={t('tapping.skipped', { count: skipped.length })} />
      {tappedList}
    </CallBoard>
  );
}
