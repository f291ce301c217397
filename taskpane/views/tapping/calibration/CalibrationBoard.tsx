import { Spinner } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';
import type { Cells } from '../../../../src/office';
import { Notice } from '../../../parts/Notice';
import { PlacePicker } from '../../../parts/PlacePicker';
import { Problem } from '../../../parts/Problem';
import type { LoadedPack } from '../../../store/packShelf';
import { placeKey } from '../../../store/placeKey';
import { useSession, useTexts } from '../../../store/sessionContext';
import { AgreementCard } from '../shared/AgreementCard';
import { useFittingPlace } from '../shared/useFittingPlace';
import { calibrate, type Calibration } from './calibrate';
import { readSheet } from './sessionSheets';

/** How far officers agree who marked the same calls, on a sheet the user chooses. */
export function CalibrationBoard({ loaded }: { loaded: LoadedPack }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const understand = useCallback(
    ({ values }: Cells) =>
      // The sheets of a session have their own way of being collected.
      readSheet(values, loaded.pack, loaded.specs) ? null : calibrate(values, loaded.pack, loaded.specs),
    [loaded],
  );
  const { places, source, value, status, error, choose } = useFittingPlace(understand);

  return (
    <div className="stack">
      <span className="quiet">{t('calibration.intro')}</span>
      {places.length > 0 && <PlacePicker places={places} value={source ? placeKey(source) : ''} onChange={choose} />}
      {status === 'reading' && <Spinner size="tiny" label={t('app.scanning')} />}
      {status === 'failed' && <Problem error={error} retry={() => void session.scan.run()} />}
      {status === 'ready' && !source && <Notice>{t('calibration.none')}</Notice>}
      {status === 'ready' &&
        source &&
        (value ? (
          <Agreement calibration={value} loaded={loaded} />
        ) : (
          <Notice intent="warning">{t('calibration.noOfficers', { place: source.name })}</Notice>
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
