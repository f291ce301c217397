import type { ReactNode } from 'react';
import type { Place } from '../store/scan';
import { useTexts } from '../store/sessionContext';
import { Notice } from './Notice';

/** What to know about a table before working on it: password columns, captions that are not shown, a protected or hidden sheet. */
export function PlaceWarnings({ place: { source, lines, passwords, aside } }: { place: Place }): ReactNode {
  const { t } = useTexts();
  return (
    <>
      {source.headless && <Notice intent="warning">{t('place.headless', { place: source.name })}</Notice>}
      {lines && <Notice intent="warning">{t('place.lines', { sheet: source.sheet })}</Notice>}
      {source.locked && <Notice intent="warning">{t('place.locked', { sheet: source.sheet })}</Notice>}
      {source.hidden && (
        <Notice intent="warning">{t(aside ? 'place.hiddenAside' : 'place.hidden', { sheet: source.sheet })}</Notice>
      )}
      {source.of !== undefined && source.of !== source.name && (
        <Notice intent="warning">{t('place.beside', { sheet: source.sheet })}</Notice>
      )}
      {passwords.map((caption) => (
        <Notice key={caption} intent="warning">
          {t('place.password', { caption, place: source.name })}
        </Notice>
      ))}
    </>
  );
}
