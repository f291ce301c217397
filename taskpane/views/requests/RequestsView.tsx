import { useEffect, useState, type ReactNode } from 'react';
import { PackPlace } from '../../parts/PackPlace';
import { Tabs } from '../../parts/Tabs';
import { RecordsGate } from '../../parts/RecordsGate';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { NewRequest } from './NewRequest';
import { StageBoard } from './StageBoard';

/** W-04: requests for, changes and removal of IT-tools accounts. */
const PACK = 'it-tools';

export function RequestsView(): ReactNode {
  const { t } = useTexts();
  const session = useSession();
  const wish = useStore(session.wish);
  const [tab, setTab] = useState<'new' | 'board'>('new');
  useEffect(() => {
    if (wish?.kind !== 'board') return;
    setTab('board');
    session.wish.set(null);
  }, [wish, session]);
  return (
    <div className="stack padded">
      <h1 className="title">{t('requests.title')}</h1>
      <PackPlace pack={PACK}>
        {(loaded, place, picker) => (
          <>
            {picker}
            <Tabs<'new' | 'board'>
              label={t('requests.title')}
              value={tab}
              onChange={setTab}
              tabs={[
                { name: 'new', label: t('requests.new') },
                { name: 'board', label: t('requests.board') },
              ]}
            />
            <RecordsGate place={place} loaded={loaded}>
              {(records, refresh) =>
                tab === 'new' ? (
                  <NewRequest loaded={loaded} place={place} records={records} refresh={refresh} />
                ) : (
                  <StageBoard loaded={loaded} place={place} records={records} refresh={refresh} />
                )
              }
            </RecordsGate>
          </>
        )}
      </PackPlace>
    </div>
  );
}
