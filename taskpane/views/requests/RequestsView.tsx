import { useEffect, useState, type ReactNode } from 'react';
import { PackPlace } from '../../parts/PackPlace';
import { Tabs } from '../../parts/Tabs';
import { RecordsGate } from '../../parts/RecordsGate';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { AccountFindings } from './AccountFindings';
import { NewRequest } from './NewRequest';
import { StageBoard } from './StageBoard';
import '../../text/requestsTexts';

/** W-04: requests for, changes and removal of IT-tools accounts. */
const PACK = 'it-tools';
type Tab = 'new' | 'board' | 'findings';

export function RequestsView(): ReactNode {
  const { t } = useTexts();
  const session = useSession();
  const wish = useStore(session.wish);
  const [tab, setTab] = useState<Tab>('new');
  const [stage, setStage] = useState('');
  useEffect(() => {
    if (wish?.kind !== 'board' && wish?.kind !== 'findings') return;
    setTab(wish.kind);
    if (wish.kind === 'board') setStage(wish.stage ?? '');
    session.wish.set(null);
  }, [wish, session]);
  return (
    <div className="stack padded">
      <h1 className="title">{t('requests.title')}</h1>
      <PackPlace pack={PACK}>
        {(loaded, place, picker) => (
          <>
            {picker}
            <Tabs<Tab>
              label={t('requests.title')}
              value={tab}
              onChange={setTab}
              tabs={[
                { name: 'new', label: t('requests.new') },
                { name: 'board', label: t('requests.board') },
                { name: 'findings', label: t('requests.findings') },
              ]}
            />
            <RecordsGate place={place} loaded={loaded}>
              {(records, refresh) =>
                tab === 'new' ? (
                  <NewRequest loaded={loaded} place={place} records={records} refresh={refresh} />
                ) : tab === 'findings' ? (
                  <AccountFindings loaded={loaded} place={place} records={records} />
                ) : (
                  <StageBoard
                    loaded={loaded}
                    place={place}
                    records={records}
                    refresh={refresh}
                    stage={stage}
                    onStage={setStage}
                  />
                )
              }
            </RecordsGate>
          </>
        )}
      </PackPlace>
    </div>
  );
}
