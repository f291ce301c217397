import { Tab, TabList } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { PackPlace } from '../../parts/PackPlace';
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
      <h2 className="title">{t('requests.title')}</h2>
      <PackPlace pack={PACK}>
        {(loaded, place, picker) => (
          <>
            {picker}
            <TabList selectedValue={tab} onTabSelect={(_, data) => setTab(data.value as 'new' | 'board')} size="small">
              <Tab value="new">{t('requests.new')}</Tab>
              <Tab value="board">{t('requests.board')}</Tab>
            </TabList>
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
