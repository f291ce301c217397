import { Field, Select, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import type { Layout } from '../../../src/reports';
import { loadAll } from '../../store/loadAll';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { Templates } from '../../parts/Templates';
import type { Session } from '../../store/session';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { NeedList } from './NeedList';
import { OpenedReport } from './OpenedReport';
import { openLayout, readLayouts, type OpenLayout } from './reportDesk';
import '../../text/reportTexts';

/** The month's reports: choose, look, write, close. */
export function ReportView(): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const shelf = useStore(session.packs.state);
  const scan = useStore(session.scan.state);
  return (
    <div className="stack padded">
      <h1 className="title">{t('report.title')}</h1>
      {!session.book ? (
        <Notice intent="warning">{t('app.outsideExcel')}</Notice>
      ) : shelf.status === 'failed' || scan.status === 'failed' ? (
        <Problem error={shelf.error ?? scan.error} retry={() => void loadAll(session)} />
      ) : shelf.status === 'loading' || scan.status !== 'ready' ? (
        <Spinner size="small" label={t('app.scanning')} />
      ) : scan.places.length === 0 ? (
        <>
          <Notice>{t('report.empty')}</Notice>
          <Templates />
        </>
      ) : (
        <LayoutDesk />
      )}
    </div>
  );
}

type Layouts =
  | { status: 'loading' }
  | { status: 'failed'; error: unknown }
  | { status: 'ready'; layouts: Layout[]; broken: string[] };

function LayoutDesk(): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const { packs } = useStore(session.packs.state);
  const [state, setState] = useState<Layouts>({ status: 'loading' });
  const [chosen, setChosen] = useState(() => session.drafts.read<string>('report:layout') ?? '');
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let current = true;
    readLayouts(session, language).then(
      (read) => current && setState({ status: 'ready', ...read }),
      (error: unknown) => current && setState({ status: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [session, packs, language, tries]);

  if (state.status === 'loading') return <Spinner size="small" label={t('app.loading')} />;
  if (state.status === 'failed') return <Problem error={state.error} retry={() => setTries((count) => count + 1)} />;
  const layout = state.layouts.find(({ id }) => id === chosen) ?? state.layouts[0];
  return (
    <>
      {state.broken.map((sentence) => (
        <Problem key={sentence} error={sentence} />
      ))}
      {layout && (
        <>
          <Field label={t('report.layout')} hint={local(layout.about)}>
            <Select
              value={layout.id}
              onChange={(_, data) => {
                setChosen(data.value);
                session.drafts.save('report:layout', data.value);
              }}
            >
              {state.layouts.map(({ id, title, form }) => (
                <option key={id} value={id}>
                  {local(title)}
                  {form ? ` (${form})` : ''}
                </option>
              ))}
            </Select>
          </Field>
          <LayoutTables key={layout.id} layout={layout} />
        </>
      )}
    </>
  );
}

type Tables = { status: 'reading' } | { status: 'failed'; error: unknown } | { status: 'open'; open: OpenLayout };

/** The tables the layout needs; the report itself once they are read. */
function LayoutTables({ layout }: { layout: Layout }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const scan = useStore(session.scan.state);
  const [state, setState] = useState<Tables>({ status: 'reading' });
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let current = true;
    openLayout(session, layout, today()).then(
      (open) => current && setState({ status: 'open', open }),
      (error: unknown) => current && setState({ status: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [session, layout, scan, tries]);

  const reread = useCallback((): void => setTries((count) => count + 1), []);
  // What stands here is of the sheets as they are: a change is read again once it has settled.
  useEffect(() => followChanges(session, reread), [session, reread]);
  if (state.status === 'reading') return <Spinner size="small" label={t('app.scanning')} />;
  if (state.status === 'failed') return <Problem error={state.error} retry={reread} />;
  const { open } = state;
  return (
    <>
      <NeedList needs={open.needs} />
      {open.needs.some(({ required, place }) => required && place !== null) && (
        <OpenedReport open={open} reread={reread} />
      )}
    </>
  );
}

const SETTLE_MS = 1_500;

/** Calls after cells of the workbook have changed; returns how to stop. */
function followChanges({ book }: Session, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const started = book!.onChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE_MS);
  });
  return () => {
    clearTimeout(timer);
    // An Excel without the event still works: "read again" stands below the report.
    started.then((stop) => stop()).catch(() => undefined);
  };
}
