import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSession, useTexts } from '../../store/sessionContext';
import { thisMoment } from '../../store/today';
import { closeChosenMonth } from './monthClosing';
import type { OpenLayout } from './reportDesk';
import { WhoAndWhy } from '../../parts/WhoAndWhy';

interface Props {
  open: OpenLayout;
  month: string;
  sites: readonly string[] | null;
  asOf: number;
  /** The month has ended; one that runs is not closed. */
  over: boolean;
  /** Something could still move its figures. */
  inDoubt: boolean;
  onClosed(): void;
}

export function CloseMonth({ open, month, sites, asOf, over, inDoubt, onClosed }: Props): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [asking, setAsking] = useState(false);
  if (!over) return <span className="quiet">{t('report.notOver')}</span>;
  if (!asking) {
    return (
      <div>
        <Button onClick={() => setAsking(true)}>{t('report.close')}</Button>
      </div>
    );
  }
  const run = async (who: string, why: string): Promise<void> => {
    const at = new Date();
    await closeChosenMonth(session, open, { month, sites, asOf, language, made: thisMoment(at) }, { who, why, at });
    session.said.set(t('report.closedNow', { month }));
    onClosed();
  };
  return (
    <WhoAndWhy
      label={inDoubt ? `${t('report.closeWhat')} ${t('report.closeDoubt')}` : t('report.closeWhat')}
      action={t('report.closeNow')}
      run={run}
      cancel={() => setAsking(false)}
    />
  );
}
