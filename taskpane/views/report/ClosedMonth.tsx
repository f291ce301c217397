import { Button, Spinner } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SealedClosure } from '../../../src/ledger';
import { Notice } from '../../parts/Notice';
import { shortMoment } from '../../parts/shortMoment';
import { useSession, useTexts } from '../../store/sessionContext';
import { reopenMonth, type SinceClosing } from './monthClosing';
import { WhoAndWhy } from '../../parts/WhoAndWhy';

const SHOWN = 50;

interface Props {
  sealed: SealedClosure;
  /** Null while it is being compared. */
  since: SinceClosing | null;
  reread(): void;
  onReopened(): void;
}

/** A month that is closed: by whom, and what has changed since. */
export function ClosedMonth({ sealed, since, reread, onReopened }: Props): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [asking, setAsking] = useState(false);
  const { closedAt, closedBy } = sealed.closure;
  const reopen = async (who: string, why: string): Promise<void> => {
    await reopenMonth(session, sealed, { who, why, at: new Date() });
    session.said.set(t('report.reopened'));
    onReopened();
  };
  return (
    <section className="tight" aria-label={t('report.closedTitle')}>
      <Notice intent={since && since.count > 0 ? 'warning' : 'info'}>
        {t('report.closed', { day: shortMoment(new Date(closedAt), language), who: closedBy })}{' '}
        {since && (since.count === 0 ? t('report.same') : t('report.changed', { count: since.count }))}
      </Notice>
      {!since && <Spinner size="tiny" label={t('report.comparing')} />}
      {since && <ChangeList label={t('report.since')} lines={since.causes} />}
      {since && since.effects.length > 0 && (
        <details open={since.causes.length === 0}>
          <summary>{t('report.effects', { count: since.effects.length })}</summary>
          <ChangeList label={t('report.effects', { count: since.effects.length })} lines={since.effects} />
        </details>
      )}
      {asking ? (
        <WhoAndWhy
          label={t('report.reopenWhat')}
          action={t('report.reopen')}
          run={reopen}
          cancel={() => setAsking(false)}
        />
      ) : (
        <div className="row">
          <Button size="small" onClick={reread}>
            {t('report.compare')}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>
            {t('report.reopen')}
          </Button>
        </div>
      )}
    </section>
  );
}

function ChangeList({ label, lines }: { label: string; lines: readonly string[] }): ReactNode {
  const { t } = useTexts();
  if (lines.length === 0) return null;
  return (
    <ul className="changes" aria-label={label}>
      {lines.slice(0, SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > SHOWN && <li>{t('report.moreChanges', { count: lines.length - SHOWN })}</li>}
    </ul>
  );
}
