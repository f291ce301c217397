import { Button } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { Notice } from '../../../parts/Notice';
import { Problem } from '../../../parts/Problem';
import type { LoadedPack } from '../../../store/packShelf';
import type { Records } from '../../../store/readRecords';
import type { Place } from '../../../store/scan';
import { useSession, useTexts } from '../../../store/sessionContext';
import { AgreementCard } from '../shared/AgreementCard';
import { DifferingCall } from './DifferingCall';
import { recheckResult } from './recheckResult';
import { recheckSheet } from './recheckSheet';
import type { RecheckSession, RecheckStore } from './recheckTypes';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  store: RecheckStore;
  session: RecheckSession;
  refresh(): void;
}

/** What the re-check came to, and what can be done about it: change a result, keep the list on a sheet, draw anew. */
export function RecheckResultCard({ loaded, place, records, store, session: running, refresh }: Props): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [status, setStatus] = useState<{ error?: unknown; done?: string }>({});
  const result = useMemo(() => recheckResult(loaded.pack, running.done), [loaded, running]);
  const keep = async (): Promise<void> => {
    try {
      const done = t('recheck.kept', {
        sheet: await session.book!.writeSheet(recheckSheet(loaded, running, language)),
      });
      setStatus({ done });
      session.said.set(done);
    } catch (error) {
      setStatus({ error });
    }
  };
  const say = (done: string): void => {
    setStatus({ done });
    session.said.set(done);
    refresh();
  };
  return (
    <section className="stack" aria-label={t('recheck.result')}>
      <AgreementCard
        figures={result}
        parameters={result.parameters}
        loaded={loaded}
        basis={t('recheck.basis', { count: result.calls, qa: running.qa })}
        undisputed={t('recheck.undisputed')}
      />
      <h2 className="section">{t('recheck.differing', { count: result.differing.length })}</h2>
      {result.differing.length === 0 && <Notice intent="success">{t('recheck.same')}</Notice>}
      {result.differing.map((call) => (
        <DifferingCall
          key={call.key}
          call={call}
          sheet={{ loaded, place, records }}
          who={running.qa}
          row={store.rowOf(call.key)}
          onChanged={(done) => (store.markChanged(call.key), say(done))}
          onError={(error) => setStatus({ error })}
        />
      ))}
      {status.error !== undefined && <Problem error={status.error} retry={refresh} />}
      {status.done && <Notice intent="success">{status.done}</Notice>}
      <span className="quiet">{t('recheck.willKeep', { count: running.done.length })}</span>
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={running.done.length === 0}
          onClick={() => running.done.length > 0 && void keep()}
        >
          {t('recheck.keep')}
        </Button>
        <Button onClick={store.end}>{t('recheck.another')}</Button>
      </div>
    </section>
  );
}
