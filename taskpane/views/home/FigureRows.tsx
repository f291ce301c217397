import { Button } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { placeOf, type CellAt } from '../../rows/places';
import type { RowGroup } from '../../rows/rowGroup';
import { RowList } from '../../rows/RowList';
import { rowTitle } from '../../rows/rowTitle';
import { placeKey } from '../../store/placeKey';
import { useSession, useTexts } from '../../store/sessionContext';
import { openFor } from '../../store/session';
import type { Figure } from './figures';
import { NO_REMEDIES, totalRemedy } from './remedies';
import { RemedyChoice } from './Remedy';

/**
 * The rows behind a figure; the one that was clicked can be taken for a total.
 * @param work shows only what would have to change for the target, and leads into the queue: the same month, site and agent
 */
export function FigureRows({ figure, work }: { figure: Figure; work: boolean }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const { places, name, short, shortOf, of } = figure;
  const groups = useMemo(() => figure.rows(), [figure]);
  const [picked, setPicked] = useState<number | null>(null);
  const source = places[0] && placeKey(places[0].place.source);
  const filter = [of.month, of.site, of.agent].filter(Boolean).join(' ');
  const tap = (row?: number): void => openFor(session, { kind: 'nextCall', source, filter, row });
  const returns = (): void => openFor(session, { kind: 'returns', source });
  const isCalls = shortOf === 'calls' && short !== null;
  const open = (record: number, { row }: CellAt, { text }: RowGroup): void => {
    setPicked(record);
    if (work && isCalls && text === t('home.untapped')) tap(row);
  };
  const title = t('home.rowsBehind', { figure: name });
  return (
    <section className="tight" aria-label={title}>
      {work && isCalls && short > 0 && (
        <>
          <span>{t('home.toTarget', { count: short })}</span>
          <div className="row">
            <Button size="small" appearance="primary" onClick={() => tap()}>
              {t('home.tapNext')}
            </Button>
            <Button size="small" onClick={returns}>
              {t('home.openReturns')}
            </Button>
          </div>
        </>
      )}
      <RowList
        title={title}
        places={places}
        groups={groups}
        first={work ? groups.flatMap((group) => (group.work ? group.text : [])) : []}
        onOpen={open}
      />
      {picked !== null && placeOf(places, picked) && (
        <RemedyChoice
          key={picked}
          about={t('check.row', { row: rowTitle(places, picked, language).where })}
          remedies={{ ...NO_REMEDIES, buttons: [totalRemedy(places, [picked], language)] }}
        />
      )}
    </section>
  );
}
