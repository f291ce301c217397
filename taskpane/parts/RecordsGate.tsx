import { ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LoadedPack } from '../store/packShelf';
import type { Records } from '../store/readRecords';
import type { Place } from '../store/scan';
import { useTexts } from '../store/sessionContext';
import { useRecords } from '../store/useRecords';
import { ErrorBoundary } from './ErrorBoundary';
import { Notice } from './Notice';
import { Problem } from './Problem';

interface Props {
  place: Place;
  loaded: LoadedPack;
  children(records: Records, refresh: () => void): ReactNode;
}

/** Reads the place's records and draws what there is until they are there. */
export function RecordsGate({ place, loaded, children }: Props): ReactNode {
  const { t, local } = useTexts();
  const { state, refresh } = useRecords(place, loaded);
  if (state.status === 'failed') return <Problem error={state.error} retry={refresh} />;
  if (state.status === 'reading') {
    return (
      <div className="tight">
        <ProgressBar value={state.all > 0 ? state.done / state.all : undefined} aria-label={t('app.scanning')} />
        <span className="quiet">{t('app.readRows', { done: state.done, all: state.all })}</span>
      </div>
    );
  }
  if (!state.records.reading.table) {
    const said = state.records.reading.report.findings[0]?.said;
    return <Notice intent="warning">{said ? local(said) : t('place.noHeader', { place: place.source.name })}</Notice>;
  }
  return (
    <>
      {state.error !== undefined && <Problem error={state.error} retry={refresh} />}
      {/* A column renamed under the view: it is there again with the next reading that has it. */}
      <ErrorBoundary madeOf={state.records}>{children(state.records, refresh)}</ErrorBoundary>
    </>
  );
}
