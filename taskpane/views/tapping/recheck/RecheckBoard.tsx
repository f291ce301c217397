import { useEffect, useMemo, type ReactNode } from 'react';
import { Notice } from '../../../parts/Notice';
import type { LoadedPack } from '../../../store/packShelf';
import type { Records } from '../../../store/readRecords';
import type { Place } from '../../../store/scan';
import { useSession, useTexts } from '../../../store/sessionContext';
import { useStore } from '../../../store/useStore';
import { RecheckCallForm } from './RecheckCallForm';
import { RecheckResultCard } from './RecheckResultCard';
import { RecheckSetup } from './RecheckSetup';
import { createRecheckStore } from './recheckStore';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  refresh(): void;
}

/** A QA re-checks a sample of tapped calls without seeing the QCO's marks, and then sees how far the two agree. */
export function RecheckBoard({ loaded, place, records, refresh }: Props): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const store = useMemo(
    () => {
      const made = createRecheckStore({ loaded, drafts: session.drafts, language: session.language.get() });
      // Before the first drawing: a draft without its rows would look finished.
      made.setRecords(records);
      return made;
    },
    // New records go into the store there is.
    [loaded, session],
  );
  useEffect(() => store.setRecords(records), [store, records]);
  useEffect(() => store.setLanguage(language), [store, language]);
  const { session: running, call, left, gone } = useStore(store.state);
  if (!running) return <RecheckSetup loaded={loaded} store={store} records={records} />;
  return (
    <div className="stack">
      <span className="quiet">
        {t('recheck.drawn', { count: running.keys.length, pool: running.pool, seed: running.seed })}
      </span>
      {gone > 0 && <Notice intent="warning">{t('recheck.gone', { count: gone })}</Notice>}
      {call ? (
        <RecheckCallForm
          loaded={loaded}
          place={place}
          records={records}
          store={store}
          call={call}
          left={left}
          refresh={refresh}
        />
      ) : (
        <RecheckResultCard
          loaded={loaded}
          place={place}
          records={records}
          store={store}
          session={running}
          refresh={refresh}
        />
      )}
    </div>
  );
}
