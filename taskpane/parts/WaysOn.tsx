import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { placeKey } from '../store/placeKey';
import type { Place } from '../store/scan';
import { useSession, useTexts } from '../store/sessionContext';
import { openFor } from '../store/session';

interface Props {
  /** Those that no rules know; the longest is most likely the one that is meant. */
  unknown: readonly Place[];
  /** The rules that are missed, chosen for the mapping. */
  pack?: string;
  /** Further ways, an `li` each. */
  children: ReactNode;
}

/** Where a table is not recognised: map the columns of one that is there, import one, or whatever else there is to do. */
export function WaysOn({ unknown, pack, children }: Props): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const [longest] = [...unknown].sort((a, b) => b.source.rows - a.source.rows);
  const map = (source: Place['source']): void =>
    openFor(session, { kind: 'checkTable', source: placeKey(source), ...(pack !== undefined && { pack }) });
  return (
    <ol className="steps">
      {longest && (
        <li>
          <Button appearance="primary" onClick={() => map(longest.source)}>
            {t('home.map', { place: longest.source.name })}
          </Button>
          <span className="quiet">{t('home.mapWhy')}</span>
        </li>
      )}
      <li>
        <Button onClick={() => session.view.set('import')}>{t('import.open')}</Button>
        <span className="quiet">{t('home.importWhy')}</span>
      </li>
      {children}
    </ol>
  );
}
