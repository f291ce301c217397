import '../../text/tappingTexts';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { PackPlace } from '../../parts/PackPlace';
import { Tabs } from '../../parts/Tabs';
import { RecordsGate } from '../../parts/RecordsGate';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { CalibrationBoard } from './calibration/CalibrationBoard';
import { SessionBoard } from './calibration/SessionBoard';
import { CallQueue, type QueueStart } from './CallQueue';
import { CoachingBoard } from './coaching/CoachingBoard';
import { createCoachingStore } from './coaching/coachingStore';
import { RecheckBoard } from './recheck/RecheckBoard';
import { ReturnBoard } from './ReturnBoard';
import { ScoreBoard } from './scores/ScoreBoard';
import { ScorecardBoard } from './scorecards/ScorecardBoard';
import { tappingExtension } from './shared/tappingExtension';

const PACK = 'tapping';
type Tab = 'queue' | 'returns' | 'scores' | 'coaching' | 'recheck' | 'calibration' | 'scorecards';

export function TappingView(): ReactNode {
  const { t } = useTexts();
  const session = useSession();
  const wish = useStore(session.wish);
  const coaching = useMemo(() => createCoachingStore(session.book!, session.drafts), [session]);
  const [tab, setTab] = useState<Tab>('queue');
  const [start, setStart] = useState<QueueStart | null>(null);
  const onStarted = useCallback(() => setStart(null), []);
  useEffect(() => {
    if (wish?.kind !== 'nextCall' && wish?.kind !== 'returns') return;
    setTab(wish.kind === 'returns' ? 'returns' : 'queue');
    if (wish.kind === 'nextCall') setStart({ filter: wish.filter, row: wish.row });
    session.wish.set(null);
  }, [wish, session]);
  return (
    <div className="stack padded">
      <h1 className="title">{t('tapping.title')}</h1>
      <PackPlace pack={PACK} serves={({ pack }) => tappingExtension(pack) !== null}>
        {(loaded, place, picker) =>
          tappingExtension(loaded.pack) === null ? (
            <Notice intent="warning">{t('tapping.parametersMissing')}</Notice>
          ) : (
            <>
              {picker}
              <Tabs<Tab>
                label={t('tapping.title')}
                value={tab}
                onChange={setTab}
                tabs={[
                  { name: 'queue', label: t('tapping.queue') },
                  { name: 'returns', label: t('tapping.returns') },
                  { name: 'scores', label: t('scores.title') },
                  { name: 'coaching', label: t('coaching.title') },
                  { name: 'recheck', label: t('recheck.title') },
                  { name: 'calibration', label: t('tapping.calibration') },
                  { name: 'scorecards', label: t('scorecard.title') },
                ]}
              />
              {tab === 'scorecards' ? (
                <ScorecardBoard key={loaded.stamp} loaded={loaded} />
              ) : (
                <RecordsGate place={place} loaded={loaded}>
                  {(records, refresh) =>
                    tab === 'queue' ? (
                      <CallQueue {...{ loaded, place, records, coaching, refresh, start, onStarted }} />
                    ) : tab === 'scores' ? (
                      <ScoreBoard {...{ loaded, place, records }} />
                    ) : tab === 'coaching' ? (
                      <CoachingBoard {...{ loaded, records, coaching }} />
                    ) : tab === 'calibration' ? (
                      <>
                        <SessionBoard {...{ loaded, records }} />
                        <h2 className="section">{t('calibration.own')}</h2>
                        <CalibrationBoard loaded={loaded} />
                      </>
                    ) : tab === 'recheck' ? (
                      <RecheckBoard loaded={loaded} place={place} records={records} refresh={refresh} />
                    ) : (
                      <ReturnBoard loaded={loaded} place={place} records={records} refresh={refresh} />
                    )
                  }
                </RecordsGate>
              )}
            </>
          )
        }
      </PackPlace>
    </div>
  );
}
