import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSession, useTexts } from '../store/sessionContext';

/** Remembered on this computer: the tour was taken or declined. */
const KNOWN = 'tour';

/** Offers the tour to whoever has neither taken nor declined it. */
export function TourOffer(): ReactNode {
  const { drafts, tour } = useSession();
  const { t } = useTexts();
  const [known, setKnown] = useState(() => drafts.own.read(KNOWN) !== null);
  if (known) return null;
  const answer = (step: number | null): void => {
    drafts.own.save(KNOWN, 'yes');
    setKnown(true);
    tour.set(step);
  };
  return (
    <div className="card tight">
      <span>{t('tour.offer')}</span>
      <div className="row">
        <Button size="small" appearance="primary" onClick={() => answer(0)}>
          {t('tour.start')}
        </Button>
        <Button size="small" onClick={() => answer(null)}>
          {t('tour.decline')}
        </Button>
      </div>
    </div>
  );
}
