import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { createSample } from '../../store/createSample';
import { placeKey } from '../../store/placeKey';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { longestPlace } from './workbookState';

/** A workbook whose captions no rules know: what is seen, what cannot be said of it, and the three ways on. */
export function Unrecognised({ places }: { places: readonly Place[] }): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const [error, setError] = useState<unknown>(null);
  const { source } = longestPlace(places)!;
  const map = (): void => {
    session.wish.set({ kind: 'checkTable', source: placeKey(source) });
    session.view.set('check');
  };
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
      <ol className="steps">
        <li>
          <Button appearance="primary" onClick={map}>
            {t('home.map', { place: source.name })}
          </Button>
          <span className="quiet">{t('home.mapWhy')}</span>
        </li>
        <li>
          <Button onClick={() => session.view.set('import')}>{t('import.open')}</Button>
          <span className="quiet">{t('home.importWhy')}</span>
        </li>
        <li>
          <Button onClick={sample}>{t('check.sample')}</Button>
          <span className="quiet">{t('home.sampleWhy')}</span>
        </li>
      </ol>
      {error !== null && <Problem error={error} />}
    </>
  );
}
