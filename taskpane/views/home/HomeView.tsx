import { Button, Spinner } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { abilities } from '../../../src/office';
import { loadAll } from '../../store/loadAll';
import { ImportLink } from '../../parts/ImportLink';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { Settled } from '../../parts/Settled';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { overview, type Overview } from './overview';
import { NO_CHOICES } from './part';
import { PartChoice } from './PartChoice';
import { AsOfField } from './AsOfField';
import { FigureCard } from './FigureCard';
import { Recognised } from './Recognised';
import { Templates } from '../../parts/Templates';
import { TourOffer } from '../../parts/TourOffer';
import { TodoList } from './TodoList';
import { Unrecognised } from './Unrecognised';
import { workbookState } from './workbookState';

export function HomeView(): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const shelf = useStore(session.packs.state);
  const scan = useStore(session.scan.state);
  const { shown, working, error } = useOverview();

  if (!session.book) return <Hello>{<Notice intent="warning">{t('app.outsideExcel')}</Notice>}</Hello>;
  if (shelf.status === 'failed' || scan.status === 'failed') {
    return <Hello>{<Problem error={shelf.error ?? scan.error} retry={() => void loadAll(session)} />}</Hello>;
  }
  if (scan.status !== 'ready' && scan.places.length === 0)
    return <Hello>{<Spinner size="small" label={t('app.scanning')} />}</Hello>;
  const found = workbookState(scan.places);
  return (
    <Hello>
      {found === 'empty' && <Notice>{t('home.noSources')}</Notice>}
      {found === 'unrecognised' && <Unrecognised places={scan.places} />}
      <Settled />
      {found === 'recognised' && <PartChoice choices={shown.choices} />}
      {shown.figures.length > 0 && (
        <section className="tight" aria-label={t('home.numbers')}>
          {shown.figures.map((figure) => (
            <FigureCard key={`${figure.name} ${figure.table}`} figure={figure} />
          ))}
        </section>
      )}
      {found === 'recognised' && <AsOfField />}
      {found === 'recognised' && <TodoList todos={shown.todos} working={working} />}
      {working && <Spinner size="tiny" label={t('home.reading')} />}
      {shown.failed.map(({ name, error: problem }) => (
        <div key={name} className="tight">
          <span className="remark">{t('place.unread', { place: name })}</span>
          <Problem error={problem} retry={() => void session.scan.run()} />
        </div>
      ))}
      {error !== null && <Problem error={error} retry={() => void session.scan.run()} />}
      <Recognised places={scan.places} records={shown.records} />
      <Templates />
      <ImportLink />
    </Hello>
  );
}

function Hello({ children }: { children: ReactNode }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const lacking = session.api
    ? abilities(session.api).flatMap(({ set, version, needed, here }) => (needed && !here ? [`${set} ${version}`] : []))
    : [];
  return (
    <div className="stack padded">
      <div className="row">
        <h1 className="title grow">{t('home.title')}</h1>
        {session.book && (
          <Button
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            aria-label={t('app.rescan')}
            title={t('app.rescan')}
            onClick={() => void session.scan.run()}
          />
        )}
      </div>
      <TourOffer />
      {lacking.length > 0 && <Notice intent="warning">{t('app.tooOld', { sets: lacking.join(', ') })}</Notice>}
      {children}
    </div>
  );
}

/** The overview of the scan in hand, growing table by table. */
function useOverview(): { shown: Overview; working: boolean; error: unknown } {
  const session = useSession();
  const { language } = useTexts();
  const scan = useStore(session.scan.state);
  const asOf = useStore(session.asOf);
  const part = useStore(session.part);
  const [state, setState] = useState<{ shown: Overview; working: boolean; error: unknown }>({
    shown: { figures: [], todos: [], failed: [], choices: NO_CHOICES, records: new Map() },
    working: true,
    error: null,
  });
  useEffect(() => {
    if (scan.status !== 'ready' || !session.book) return;
    let current = true;
    void (async () => {
      try {
        for await (const shown of overview(session, asOf ?? today(), part, language))
          if (current) setState({ shown, working: true, error: null });
        if (current) setState((before) => ({ ...before, working: false }));
      } catch (error) {
        if (current) setState((before) => ({ ...before, working: false, error }));
      }
    })();
    return () => {
      current = false;
    };
  }, [session, scan, asOf, part, language]);
  return state;
}
