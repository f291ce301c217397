/** Finds the table a view works on; draws the states in which there is none. */
import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { packFindingText } from '../../src/packs';
import { loadAll } from '../store/loadAll';
import type { LoadedPack } from '../store/packShelf';
import type { Place } from '../store/scan';
import { useSession, useTexts } from '../store/sessionContext';
import { createTemplate } from '../store/createTemplate';
import { useStore } from '../store/useStore';
import { Notice } from './Notice';
import { PlacePicker } from './PlacePicker';
import { PlaceWarnings } from './PlaceWarnings';
import { placeKey } from '../store/placeKey';
import { Problem } from './Problem';
import { WaysOn } from './WaysOn';

interface Props {
  pack: string;
  /** Whether a sheet of another pack serves as well. */
  serves?(other: LoadedPack): boolean;
  children(loaded: LoadedPack, place: Place, picker: ReactNode): ReactNode;
}

export function PackPlace({ pack: id, serves = () => false, children }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const shelf = useStore(session.packs.state);
  const scan = useStore(session.scan.state);
  const wish = useStore(session.wish);
  const wished = wish !== null && 'source' in wish ? wish.source : undefined;
  const [chosen, setChosen] = useState(wished ?? '');
  const [error, setError] = useState<unknown>(null);

  // Before the view around it takes the wish as fulfilled: effects run from the inside out.
  useEffect(() => {
    if (wished !== undefined) setChosen(wished);
  }, [wished]);

  if (shelf.status === 'loading') return <Spinner size="small" label={t('app.loading')} />;
  if (shelf.status === 'failed') return <Problem error={shelf.error} retry={() => void loadAll(session)} />;
  const loaded = shelf.packs.find((candidate) => candidate.id === id);
  if (!loaded) {
    const finding = shelf.broken.find((candidate) => candidate.id === id)?.findings[0];
    return (
      <Problem
        error={t('rules.invalid', { finding: finding ? packFindingText(finding, language) : id })}
        retry={() => void loadAll(session)}
      />
    );
  }
  if (!session.book) return <Notice intent="warning">{t('app.outsideExcel')}</Notice>;
  if (scan.status === 'failed') return <Problem error={scan.error} retry={() => void session.scan.run()} />;
  const packOf = (place: Place) =>
    shelf.packs.find((each) => each.id === place.packs[0] && (each.id === id || serves(each)));
  const places = scan.places.filter(packOf);
  const place = places.find((candidate) => placeKey(candidate.source) === chosen) ?? places[0];
  if (place) {
    const picker =
      places.length > 1 ? <PlacePicker places={places} value={placeKey(place.source)} onChange={setChosen} /> : null;
    return (
      <>
        <PlaceWarnings place={place} />
        {children(packOf(place)!, place, picker)}
      </>
    );
  }
  if (scan.status !== 'ready') return <Spinner size="small" label={t('app.scanning')} />;
  const name = local(loaded.pack.title);
  const unknown = scan.places.filter(({ packs }) => packs.length === 0);
  return (
    <div className="stack">
      <Notice>{t('place.none', { pack: name })}</Notice>
      {error !== null && <Problem error={error} />}
      <WaysOn unknown={unknown} pack={id}>
        <li>
          <Button
            {...(unknown.length === 0 && { appearance: 'primary' })}
            onClick={() => void createTemplate(session, loaded, name).catch(setError)}
          >
            {t('place.create', { name })}
          </Button>
          <span className="quiet">{t('place.createWhy')}</span>
        </li>
        <li>
          <Button onClick={() => void session.scan.run()}>{t('app.rescan')}</Button>
          <span className="quiet">{t('place.rescanWhy')}</span>
        </li>
      </WaysOn>
    </div>
  );
}
