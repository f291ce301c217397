import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { WaysOn } from '../../parts/WaysOn';
import { createSample } from '../../store/createSample';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';

/** A workbook whose captions no rules know: what is seen, what cannot be said of it, and the three ways on. */
export function Unrecognised({ places }: { places: readonly Place[] }): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const [error, setError] = useState<unknown>(null);
  const sample = (): void => {
    const loaded = session.packs.get('tapping');
    if (loaded) void createSample(session, loaded, `${local(loaded.pack.title)} ${t('check.example')}`).catch(setError);
  };
  const seen = places.map(
    (place) => `${place.source.name} (${t('home.rows', { count: Math.max(0, place.source.rows - 1) })})`,
  );
  return (
    <>
      <Notice intent="warning">{t('home.noneRecognised', { seen: seen.join(', ') })}</Notice>
      <WaysOn unknown={places}>
        <li>
          <Button onClick={sample}>{t('check.sample')}</Button>
          <span className="quiet">{t('home.sampleWhy')}</span>
        </li>
      </WaysOn>
      {error !== null && <Problem error={error} />}
    </>
  );
}
