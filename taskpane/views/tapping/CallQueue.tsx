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
import { CallFacts } from './shared/CallFacts';
import { MarkingForm } from './MarkingForm';
import { ParameterGrid } from './shared/ParameterGrid';
import { tappingExtension } from './shared/tappingExtension';
import { createTappingStore } from './tappingStore';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  refresh(): void;
}

/** The next untapped AGREE call: its facts, its parameters, the computed result, and "save and next" by keyboard. */
export function CallQueue({ loaded, place, records, refresh }: Props): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const store = useMemo(
    () => createTappingStore({ loaded, drafts: session.drafts, now: thisMoment, context: { asOf: today(), language } }),
    [loaded, session, language],
  );
  useEffect(() => store.setRecords(records), [store, records]);
  const { queue, call } = useStore(store.state);
  const [status, setStatus] = useState<{ error?: unknown; saved?: string; note?: string }>({});
  const [tried, setTried] = useState(false);
  const busy = useRef(false);
  const grid = useRef<HTMLDivElement>(null);
  const { result } = tappingExtension(loaded.pack)!;

  if (!call)
    return (
      <Notice intent="success">
        {records.reading.table!.rows.length === 0
          ? t('place.empty', { place: place.source.name })
          : t('tapping.finished')}
      </Notice>
    );

  async function save(): Promise<void> {
    const write = store.write();
    setTried(true);
    if (!write || busy.current) {
      session.said.set(
        call!.outcome === null ? t('tapping.verdictPending') : call!.blockers.map((remark) => remark.message).join(' '),
      );
      return;
    }
    busy.current = true;
    try {
      await session.book!.writeRow({
        sheet: place.source.sheet,
        headerRow: records.headerRow,
        row: write.row,
        writes: write.plan.cells.map((cell) => cell.write),
        expected: write.expected,
      });
      const saved = t('tapping.saved', {
        row: write.row + 1,
        verdict: call!.outcome === 'pass' ? result.pass : result.fail,
      });
      setStatus({ saved });
      session.said.set(saved);
      setTried(false);
      store.written(write.key);
      grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      refresh();
    } catch (error) {
      setStatus({ error });
    } finally {
      busy.current = false;
    }
  }

  /** The call in the row the user stands in: found on the sheet, tapped here. */
  async function openSelected(): Promise<void> {
    try {
      const cell = await session.book!.selectedCell();
      const row =
        cell.sheet === place.source.sheet ? queue.find((each) => records.sheetRow(each) === cell.row) : undefined;
      if (row !== undefined) store.open(row);
      setTried(false);
      setStatus(row === undefined ? { note: t('tapping.notWaiting') } : {});
    } catch (error) {
      setStatus({ error });
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };

  const word = call.outcome === null ? null : call.outcome === 'pass' ? result.pass : result.fail;
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
      <CallFacts loaded={loaded} record={call.record} />
      <ParameterGrid
        loaded={loaded}
        set={call.set}
        marks={call.marking.marks}
        onMark={store.mark}
        onSet={(set) => store.set({ set })}
      />
      <MarkingForm loaded={loaded} call={call} store={store} hasColumn={(field) => records.place(field) !== null} />
      {call.judgement.elsewhere.length > 0 && (
        <section className="tight" aria-label={t('form.elsewhere')}>
          <RemarkList remarks={call.judgement.elsewhere} />
        </section>
      )}
      {word !== null && (
        <PlanPreview
          plan={call.plan}
          loaded={loaded}
          title={t('tapping.willWrite', {
            place: place.source.name,
            row: call.sheetRow + 1,
            cells: String(call.plan.cells.length),
          })}
        />
      )}
      <div className="sticky stack">
        {status.error !== undefined && <Problem error={status.error} retry={refresh} />}
        {status.saved && !tried && <span className="quiet">{status.saved}</span>}
        {status.note && (
          <span className="remark" role="status">
            {status.note}
          </span>
        )}
        {tried && call.blockers.length > 0 && (
          <div role="alert" className="tight">
            <RemarkList remarks={call.blockers} />
          </div>
        )}
        <span>
          {t('tapping.verdict')}{' '}
          <span
            className={`verdict ${call.outcome === 'pass' ? 'verdict-pass' : call.outcome === 'fail' ? 'verdict-fail' : 'verdict-incomplete'}`}
          >
            {word ?? t('tapping.verdictPending')}
          </span>
        </span>
        <div className="row">
          <Button appearance="subtle" onClick={() => void openSelected()}>
            {t('tapping.openSelected')}
          </Button>
          <span className="grow" />
          <Button onClick={store.skip}>{t('tapping.skip')}</Button>
          <Button appearance="primary" onClick={() => void save()}>
            {t('tapping.saveNext')}
          </Button>
        </div>
      </div>
    </div>
  );
}
