import { Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { Notice } from '../../../parts/Notice';
import { PlacePicker } from '../../../parts/PlacePicker';
import { Problem } from '../../../parts/Problem';
import type { LoadedPack } from '../../../store/packShelf';
import { placeKey } from '../../../store/placeKey';
import { useSession, useTexts } from '../../../store/sessionContext';
import { useStore } from '../../../store/useStore';
import { AgreementCard } from '../shared/AgreementCard';
import { calibrate, type Calibration } from './calibrate';

type Read =
  { status: 'reading' } | { status: 'failed'; error: unknown } | { status: 'ready'; calibration: Calibration | null };

/** How far officers agree who marked the same calls, on a sheet the user chooses. */
export function CalibrationBoard({ loaded }: { loaded: LoadedPack }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const { places } = useStore(session.scan.state);
  const [chosen, setChosen] = useState('');
  const [read, setRead] = useState<Read>({ status: 'reading' });
  // Sheets of other rules are no calibration, so the first one without rules is the likely one.
  const place =
    places.find(({ source }) => placeKey(source) === chosen) ??
    places.find(({ packs }) => packs.length === 0) ??
    places[0];
  const source = place?.source;

  useEffect(() => {
    if (!source) return;
    let current = true;
    setRead({ status: 'reading' });
    session.book!.readSource(source).then(
      ({ values }) =>
        current && setRead({ status: 'ready', calibration: calibrate(values, loaded.pack, loaded.specs) }),
      (error: unknown) => current && setRead({ status: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [session, source, loaded]);

  if (!place) return <Notice>{t('calibration.none')}</Notice>;
  return (
    <div className="stack">
      <span className="quiet">{t('calibration.intro')}</span>
      <PlacePicker places={places} value={placeKey(place.source)} onChange={setChosen} />
      {read.status === 'reading' && <Spinner size="tiny" label={t('app.scanning')} />}
      {read.status === 'failed' && <Problem error={read.error} />}
      {read.status === 'ready' &&
        (read.calibration ? (
          <Agreement calibration={read.calibration} loaded={loaded} />
        ) : (
          <Notice intent="warning">{t('calibration.noOfficers', { place: place.source.name })}</Notice>
        ))}
    </div>
  );
}

function Agreement({ calibration, loaded }: { calibration: Calibration; loaded: LoadedPack }): ReactNode {
  const { t } = useTexts();
  const { officers, rows, parameters, unknown } = calibration;
  return (
    <section className="stack" aria-label={t('tapping.calibration')}>
      {unknown > 0 && <Notice intent="warning">{t('calibration.unknown', { count: unknown })}</Notice>}
      <AgreementCard
        figures={calibration}
        parameters={parameters}
        loaded={loaded}
        basis={t('calibration.basis', { rows, officers: officers.join(', ') })}
        undisputed={t('calibration.undisputed')}
      />
    </section>
  );
}
