import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { PlanPreview } from '../../../form/PlanPreview';
import { Notice } from '../../../parts/Notice';
import { Problem } from '../../../parts/Problem';
import type { LoadedPack } from '../../../store/packShelf';
import type { Records } from '../../../store/readRecords';
import type { Place } from '../../../store/scan';
import { useSession, useTexts } from '../../../store/sessionContext';
import { CallFacts } from '../shared/CallFacts';
import { ParameterGrid } from '../shared/ParameterGrid';
import { tappingExtension } from '../shared/tappingExtension';
import { fieldStamps, setsFor } from '../shared/tappingModel';
import { CallPlayer } from '../recording/CallPlayer';
import type { PlayerHandle } from '../recording/Deck';
import type { RecheckCall, RecheckStore } from './recheckTypes';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  store: RecheckStore;
  call: RecheckCall;
  left: number;
  refresh(): void;
}

/** One drawn call, marked as if nobody had: its facts, its parameters, never the QCO's marks. */
export function RecheckCallForm({ loaded, place, records, store, call, left, refresh }: Props): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [error, setError] = useState<unknown>(null);
  const [saved, setSaved] = useState('');
  const busy = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const player = useRef<PlayerHandle>(null);
  const keptNowhere = call.plan.cells.length === 0 && call.outcome !== null;

  async function save(): Promise<void> {
    const write = store.write();
    if (!write || busy.current) {
      session.said.set(t('tapping.verdictPending'));
      return;
    }
    busy.current = true;
    try {
      if (write.plan.cells.length > 0) {
        await session.book!.writeRow({
          sheet: place.source.sheet,
          headerRow: records.headerRow,
          row: write.row,
          writes: write.plan.cells.map((cell) => cell.write),
          expected: write.expected,
        });
      }
      const done = t('recheck.saved', { row: write.row + 1, left: left - 1 });
      store.written();
      setSaved(done);
      setError(null);
      session.said.set(done);
      box.current?.querySelector<HTMLElement>('.parameter')?.focus();
      refresh();
    } catch (problem) {
      setError(problem);
    } finally {
      busy.current = false;
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, target } = event;
    if (key === 'Enter' && (ctrlKey || metaKey)) void save();
    else if (!(target as HTMLElement).classList.contains('parameter') || !player.current?.key(key)) return;
    event.preventDefault();
  };

  return (
    <div className="stack" onKeyDown={onKeyDown} ref={box}>
      <strong>{t('recheck.left', { count: left })}</strong>
      <CallFacts loaded={loaded} record={call.record} sections={FACTS} />
      {/* Blind: without the seconds that the QCO marked. */}
      <CallPlayer
        key={`player ${call.key}`}
        loaded={loaded}
        record={call.record}
        stamps={fieldStamps(loaded.pack, call.marking.stamps ?? {}, language)}
        handle={player}
      />
      <ParameterGrid
        key={call.key}
        loaded={loaded}
        set={call.set}
        sets={setsFor(tappingExtension(loaded.pack)!, call.record)}
        marks={call.marking.marks}
        onMark={(field, kind) => store.mark(field, kind, player.current?.now() ?? null)}
        onSet={(set) => store.set({ set })}
      />
      <Field label={t('recheck.note')}>
        <Textarea
          rows={2}
          resize="vertical"
          value={call.marking.note}
          onChange={(_, data) => store.set({ note: data.value })}
        />
      </Field>
      {call.plan.cells.length > 0 && (
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
      {keptNowhere && <Notice>{t('recheck.noColumns', { place: place.source.name })}</Notice>}
      <div className="sticky stack">
        {error !== null && <Problem error={error} retry={refresh} />}
        {saved && <span className="quiet">{saved}</span>}
        <span className="quiet">{call.outcome === null ? t('tapping.verdictPending') : t('form.draftKept')}</span>
        <div className="row">
          <span className="grow" />
          <Button onClick={store.end}>{t('recheck.end')}</Button>
          <Button appearance="primary" disabledFocusable={call.outcome === null} onClick={() => void save()}>
            {t('tapping.saveNext')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The call, and where its recording lies: a QA listens again. */
const FACTS = ['call', 'recording'] as const;
