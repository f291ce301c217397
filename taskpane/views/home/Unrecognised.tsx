import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { placeKey } from '../../store/placeKey';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { longestPlace } from './workbookState';

/** The workbook holds something, but no rules know its captions: the user can say what the columns mean. */
export function Unrecognised({ places }: { places: readonly Place[] }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const { source } = longestPlace(places)!;
  const map = (): void => {
    session.wish.set({ kind: 'checkTable', source: placeKey(source) });
    session.view.set('check');
  };
  return (
    <>
      <Notice intent="warning">{t('home.noneRecognised')}</Notice>
      <div className="row">
        <Button appearance="primary" onClick={map}>
          {t('home.map', { place: source.name })}
        </Button>
      </div>
    </>
  );
}
