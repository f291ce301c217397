import type { ReactNode } from 'react';
import { columnLetters } from '../../src/grid';
import type { Place } from '../store/scan';
import { useSession, useTexts } from '../store/sessionContext';
import { Notice } from './Notice';

/** What to know about a table before working on it: password columns, captions that are not shown, a protected or hidden sheet. */
export function PlaceWarnings({ place: { source, lines, passwords, aside, beside } }: { place: Place }): ReactNode {
  const { t, local } = useTexts();
  const session = useSession();
  return (
    <>
      {source.headless && <Notice intent="warning">{t('place.headless', { place: source.name })}</Notice>}
      {lines && <Notice intent="warning">{t('place.lines', { sheet: source.sheet })}</Notice>}
      {source.locked && <Notice intent="warning">{t('place.locked', { sheet: source.sheet })}</Notice>}
      {source.hidden && (
        <Notice intent="warning">{t(aside ? 'place.hiddenAside' : 'place.hidden', { sheet: source.sheet })}</Notice>
      )}
      {beside.map(({ pack, headerRow, column }) => {
        const title = local(session.packs.get(pack)!.pack.title);
        const cell = `${columnLetters(source.column + column)}${source.row + headerRow + 1}`;
        return (
          <Notice key={pack + cell} intent="warning">
            {t('place.beside', { sheet: source.sheet, title, cell })}
          </Notice>
        );
      })}
      {passwords.map((caption) => (
        <Notice key={caption} intent="warning">
          {t('place.password', { caption, place: source.name })}
        </Notice>
      ))}
    </>
  );
}
