import type { ReactNode } from 'react';
import { placeKey } from '../../store/placeKey';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { openFor } from '../../store/session';

interface RecognisedProps {
  places: readonly Place[];
  /** Records of those that were read, by their keys: a sheet's rows are titles, totals and gaps, too. */
  records: ReadonlyMap<string, number>;
}

/** Every sheet and what it was taken for; a click opens the check of it. */
export function Recognised({ places, records }: RecognisedProps): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  if (places.length === 0) return null;
  return (
    <section className="tight" aria-label={t('home.recognised')}>
      <h2 className="section">{t('home.recognised')}</h2>
      {places.map(({ source, packs, passwords }) => {
        const pack = packs[0] === undefined ? undefined : session.packs.get(packs[0])?.pack;
        const count = records.get(placeKey(source));
        return (
          <button
            key={placeKey(source)}
            type="button"
            className="plain remark"
            onClick={() => openFor(session, { kind: 'checkTable', source: placeKey(source) })}
          >
            <strong>{source.name}</strong>{' '}
            {count !== undefined && <span className="quiet">{t('home.rows', { count })}</span>} ·{' '}
            {pack ? local(pack.title) : <span className="quiet">{t('home.notRecognised')}</span>}
            {passwords.length > 0 && (
              <span className="remark-fail"> · {t('home.passwords', { captions: passwords.join(', ') })}</span>
            )}
          </button>
        );
      })}
    </section>
  );
}
