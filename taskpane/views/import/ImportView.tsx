import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FileButton } from '../../parts/FileButton';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import type { Session } from '../../store/session';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { ImportedTable } from './ImportedTable';
import { createImportStore, TooManyRows, type Begun, type ImportState, type ImportStore } from './importStore';
import { PreviewCard } from './PreviewCard';
import { readInWorker } from './readInWorker';

const ACCEPT = '.csv,.tsv,.txt,.xls,text/csv,text/tab-separated-values';

/** Whoever leaves the view finds the import where it is when they come back: nothing ends unseen. */
const stores = new WeakMap<Session, ImportStore>();

function storeOf(session: Session): ImportStore {
  const known = stores.get(session);
  if (known) return known;
  const made = createImportStore({
    book: session.book!,
    drafts: session.drafts,
    packs: () => session.packs.state.get().packs,
    read: readInWorker,
  });
  stores.set(session, made);
  return made;
}

export function ImportView(): ReactNode {
  const { book } = useSession();
  const { t } = useTexts();
  return (
    <div className="stack padded">
      <h1 className="title">{t('import.title')}</h1>
      {book ? <ImportFile /> : <Notice intent="warning">{t('app.outsideExcel')}</Notice>}
    </div>
  );
}

function ImportFile(): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const store = storeOf(session);
  const state = useStore(store.state);
  const busy = state.status === 'writing' || state.status === 'looking';
  return (
    <>
      <span className="quiet">{t('import.intro')}</span>
      {!busy && (
        <div className="row">
          <FileButton
            label={t(state.status === 'done' ? 'import.another' : 'import.choose')}
            accept={ACCEPT}
            appearance={state.status === 'preview' || state.status === 'done' ? 'secondary' : 'primary'}
            onFile={(file) => void store.look(file)}
          />
        </div>
      )}
      <Step state={state} store={store} />
    </>
  );
}

function Step({ state, store }: { state: ImportState; store: ImportStore }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  switch (state.status) {
    case 'idle':
      return null;
    case 'left':
      return (
        <>
          <Notice intent="warning">{t('import.left', { ...state.begun, name: state.begun.file.name })}</Notice>
          <HalfWritten begun={state.begun} store={store} />
        </>
      );
    case 'looking':
      return <Spinner size="small" label={t('import.looking')} />;
    case 'refused':
      return <Problem error={t(REFUSALS[state.why], { name: state.name })} />;
    case 'preview':
      return (
        <PreviewCard
          preview={state.preview}
          begun={state.begun}
          onDelimiter={(delimiter) => void store.look(state.preview.file, delimiter)}
          onRun={() => void store.write().then(() => session.scan.run())}
        />
      );
    case 'writing': {
      const share = state.preview.file.size > 0 ? Math.min(1, state.bytes / state.preview.file.size) : 1;
      const text = t('import.writing', { rows: state.rows, percent: Math.floor(share * 100) });
      return (
        <div className="tight">
          <ProgressBar value={share} aria-label={text} />
          <span className="quiet">{text}</span>
          <div className="row">
            <Button onClick={store.cancel}>{t('app.cancel')}</Button>
          </div>
        </div>
      );
    }
    case 'stopped':
      return <Stopped state={state} store={store} />;
    case 'deleted':
      return <Notice intent="success">{t('import.removed', { sheet: state.sheet })}</Notice>;
    case 'done':
      return <ImportedTable done={state} />;
  }
}

const REFUSALS = {
  workbook: 'import.refusedWorkbook',
  page: 'import.refusedPage',
  empty: 'import.refusedEmpty',
} as const;

/** What an import that ended in the middle has left, and the ways on: go on with it, or be rid of it. */
function Stopped({
  state,
  store,
}: {
  state: Extract<ImportState, { status: 'stopped' }>;
  store: ImportStore;
}): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const { begun, error, preview } = state;
  const canGoOn = begun !== null && preview !== null && !(error instanceof TooManyRows);
  return (
    <>
      {error === null ? (
        <Notice>{t('import.cancelled')}</Notice>
      ) : (
        <Problem error={error instanceof TooManyRows ? t('import.tooMany') : error} />
      )}
      <Notice intent={begun === null ? 'info' : 'warning'}>
        {begun === null ? t('import.nothing') : t('import.partial', { rows: begun.rows, sheet: begun.sheet })}
      </Notice>
      {canGoOn && (
        <div className="row">
          <Button appearance="primary" onClick={() => void store.write().then(() => session.scan.run())}>
            {t('import.resume')}
          </Button>
        </div>
      )}
      {begun !== null && <HalfWritten begun={begun} store={store} />}
    </>
  );
}

function HalfWritten({ begun, store }: { begun: Begun; store: ImportStore }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  return (
    <div className="row">
      <Button onClick={() => void store.undo().then(() => session.scan.run())}>
        {t('import.remove', { sheet: begun.sheet })}
      </Button>
      <Button onClick={store.keep}>{t('import.keep')}</Button>
    </div>
  );
}
