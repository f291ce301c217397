import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { OfficeApi } from '../../../src/office';
import { HandOverButton } from '../../parts/HandOverButton';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { createConformanceStore, outcomes, type ConformanceReport } from './conformanceStore';

/** Says where this Excel does something else than the scripts state, and offers that as a file. */
export function ConformanceTests({ api }: { api: OfficeApi }): ReactNode {
  const { t } = useTexts();
  const [store] = useState(() => createConformanceStore(api, () => import('../../conformance')));
  const state = useStore(store.state);
  useEffect(() => store.cancel, [store]);
  const busy = state.status === 'loading' || state.status === 'running';
  return (
    <section className="stack" aria-label={t('developer.conformance')}>
      <h2 className="section">{t('developer.conformance')}</h2>
      <span className="quiet">{t('developer.conformanceWhat')}</span>
      <Notice intent="warning">{t('developer.conformanceWarning')}</Notice>
      {!busy && (
        <div className="row">
          <Button onClick={() => void store.run()}>{t('developer.conformanceRun')}</Button>
        </div>
      )}
      {state.status === 'loading' && <Spinner size="small" label={t('developer.conformanceLoading')} />}
      {state.status === 'running' && (
        <div className="tight">
          <ProgressBar value={state.done / state.all} aria-label={t('developer.conformance')} />
          <span className="quiet">{t('developer.conformanceRunning', { done: state.done, all: state.all })}</span>
          <div className="row">
            <Button onClick={store.cancel}>{t('app.cancel')}</Button>
          </div>
        </div>
      )}
      {state.status === 'failed' && <Problem error={state.error} />}
      {state.status === 'done' && <Report report={state.report} />}
    </section>
  );
}

function Report({ report }: { report: ConformanceReport }): ReactNode {
  const { t } = useTexts();
  const counts = outcomes(report);
  const differing = report.results.filter(({ outcome }) => outcome === 'differs');
  const stopped = report.results.length < report.scripts;
  return (
    <>
      {stopped && (
        <Notice>{t('developer.conformanceStopped', { done: report.results.length, all: report.scripts })}</Notice>
      )}
      <Notice intent={differing.length > 0 ? 'error' : stopped ? 'info' : 'success'}>
        {t('developer.conformanceCounts', counts)}
      </Notice>
      {differing.length > 0 && (
        <section className="stack" aria-label={t('developer.conformanceFailed')}>
          {differing.map(({ area, name, reason }) => (
            <div key={`${area}: ${name}`} className="tight remark remark-fail">
              <strong>{`${area}: ${name}`}</strong>
              <span>{reason}</span>
            </div>
          ))}
        </section>
      )}
      <div className="row">
        <HandOverButton
          label={t('developer.conformanceSave')}
          name="patuh-conformance.json"
          text={() => `${JSON.stringify(report, null, 2)}\n`}
        />
      </div>
      <span className="quiet">{t('developer.conformanceSaveNote')}</span>
    </>
  );
}
