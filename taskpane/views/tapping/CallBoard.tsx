import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { PlanPreview } from '../../form/PlanPreview';
import { RemarkList } from '../../form/RemarkList';
import { Notice } from '../../parts/Notice';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { CallFooter } from './CallFooter';
import { AgentNotes } from './coaching/AgentNotes';
import { notesFor } from './coaching/coaching';
import type { CoachingStore } from './coaching/coachingStore';
import { LacksColumns } from './LacksColumns';
import { MarkingForm } from './MarkingForm';
import type { OpenCall } from './openCall';
import { stemOf } from './recording/findRecording';
import type { PlayerHandle } from './recording/Deck';
import { Player } from './recording/Player';
import { namesOf, recordings } from './recording/recordingShelf';
import { CallFacts } from './shared/CallFacts';
import { ParameterGrid } from './shared/ParameterGrid';
import { tappingExtension } from './shared/tappingExtension';
import { failedFields, FIELDS, listNotInForce, proposedReasons, setsFor, stampsOf } from './shared/tappingModel';
import type { TappingStore } from './tappingStore';
import type { CallWrites } from './useCallWrites';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  coaching: CoachingStore;
  store: TappingStore;
  call: OpenCall;
  writes: CallWrites;
  /** Set where another call has been opened, and unset once the keys stand at its first parameter. */
  moved: { current: boolean };
  /** The last write, which can be taken back. */
  undoLine: ReactNode;
  openRow(row: number): void;
  skip(): void;
  refresh(): void;
  /** The other calls, between this one and what can be done with it. */
  children: ReactNode;
}

/** The open call: its facts, its parameters, the computed result, and "save and next" by keyboard. */
export function CallBoard(props: Props): ReactNode {
  const { loaded, place, records, coaching, store, call, writes, moved, undoLine, openRow, skip, refresh } = props;
  const session = useSession();
  const { t, local, language } = useTexts();
  const { queue, tapped } = useStore(store.state);
  const noted = useStore(coaching.state);
  const { status, say, tried, working } = writes;
  const grid = useRef<HTMLDivElement>(null);
  const player = useRef<PlayerHandle>(null);
  const { pack } = loaded;
  const extension = tappingExtension(pack)!;
  const { result, recording } = extension;
  const failed = failedFields(call.set, call.marking.marks);
  const proposed = proposedReasons(pack, records.reading.table!, failed);
  const lacksRecording = recording !== null && call.blockers.some(({ clause }) => clause === recording.clause);
  const expired = listNotInForce(extension, call.record);
  const word = call.outcome === null ? null : call.outcome === 'pass' ? result.pass : result.fail;

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    toFirst();
  }, [call.row]);

  function toFirst(): void {
    const first = grid.current?.querySelector<HTMLElement>('.parameter');
    first?.focus();
    first?.scrollIntoView({ block: 'center' });
  }

  /** A sentence to begin with, as long as nobody wrote another. */
  function chooseReasons(reasons: readonly string[]): void {
    const { set, marking } = store.state.get().call!;
    const items = failedFields(set, marking.marks).map((field) => local(pack.fields[field]!.label));
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
        stamps={stampsOf(pack, call.marking, language)}
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
      {props.children}
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
