import { Tab, TabList } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { PackPlace } from '../../parts/PackPlace';
import { RecordsGate } from '../../parts/RecordsGate';
import { useTexts } from '../../store/sessionContext';
import { NewRequest } from './NewRequest';
import { StageBoard } from './StageBoard';

/** W-04: requests for, changes and removal of IT-tools accounts. */
const PACK = 'it-tools';

export function RequestsView(): ReactNode {
  const { t } = useTexts();
  const [tab, setTab] = useState<'new' | 'board'>('new');
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
