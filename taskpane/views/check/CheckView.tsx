import { Button, Field, ProgressBar, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { loadAll } from '../../store/loadAll';
import { ImportLink } from '../../parts/ImportLink';
import { Notice } from '../../parts/Notice';
import { placeKey } from '../../store/placeKey';
import { PlaceWarnings } from '../../parts/PlaceWarnings';
import { Settled } from '../../parts/Settled';
import { Problem } from '../../parts/Problem';
import { Templates } from '../../parts/Templates';
import { useSession, useTexts } from '../../store/sessionContext';
import { textsOf } from '../../text/texts';
import { useStore } from '../../store/useStore';
import { CheckResult } from './CheckResult';
import { createCheckDesk } from './checkDesk';
import { ColumnMapping } from './ColumnMapping';
import { PackQuestion } from './PackQuestion';
import { Questions } from './Questions';
import { ValueMapping } from './ValueMapping';

export function CheckView(): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const shelf = useStore(session.packs.state);
  const scan = useStore(session.scan.state);
  return (
    <div className="stack padded">
      <h1 className="title">{t('check.title')}</h1>
      {!session.book ? (
        <Notice intent="warning">{t('app.outsideExcel')}</Notice>
      ) : shelf.status === 'failed' || scan.status === 'failed' ? (
        <Problem error={shelf.error ?? scan.error} retry={() => void loadAll(session)} />
      ) : shelf.status === 'loading' || (scan.status !== 'ready' && scan.places.length === 0) ? (
        <Spinner size="small" label={t('app.scanning')} />
      ) : (
        <CheckTable />
      )}
    </div>
  );
}

function CheckTable(): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const { places } = useStore(session.scan.state);
  const { packs } = useStore(session.packs.state);
  const wish = useStore(session.wish);
  const desk = useMemo(
    () => createCheckDesk({ book: session.book!, packs: session.packs, scan: session.scan }),
    [session],
  );
  useStore(desk.choice);
  useStore(desk.check.state);
  const [answers, setAnswers] = useState(0);
  const [place, loaded, state] = [desk.place(), desk.loaded(), desk.shown()];
  const run = (): void => void desk.run(language);

  useEffect(() => {
    void desk.lookAtFront();
    return desk.check.cancel;
  }, [desk]);

  useEffect(() => {
    if (wish?.kind !== 'checkTable') return;
    session.wish.set(null);
    if (wish.source) {
      desk.choosePlace(wish.source);
      if (wish.pack) desk.choosePack(wish.pack);
    } else void desk.checkFront(language);
  }, [wish, session, desk, language]);

  const checked = state.status === 'done' ? state.checked : null;
  const cancelled = state.status === 'cancelled';
  useEffect(() => {
    const t = textsOf(language);
    if (cancelled) session.said.set(t('check.cancelled'));
    if (!checked) return;
    const { codes } = checked.result;
    const { counts } = checked.figures;
    session.said.set(
      `${t('check.result', { rows: codes.length })} ${t('verdict.fail')} ${counts.fail}, ${t('verdict.warn')} ${counts.warn}, ${t('verdict.incomplete')} ${counts.incomplete}.`,
    );
  }, [checked, cancelled, session, language]);

  /** Something else is remembered about the table: recognise it anew. */
  const relearn = (): void => {
    setAnswers((count) => count + 1);
    desk.keepPlace();
    void session.scan.run();
  };
  const rerun = (): void => {
    relearn();
    if (state.status === 'done' || state.status === 'noHeader') run();
  };

  if (!place) {
    return (
      <>
        <Notice>{t('check.noSources')}</Notice>
        <div className="row">
          <Button onClick={() => void session.scan.run()}>{t('app.rescan')}</Button>
        </div>
        <Templates />
        <ImportLink />
      </>
    );
  }
  const busy = state.status === 'reading' || state.status === 'checking';
  return (
    <>
      <Field label={t('check.table')}>
        <Select value={placeKey(place.source)} disabled={busy} onChange={(_, data) => desk.choosePlace(data.value)}>
          {places.map(({ source, packs: fits }) => (
            <option key={placeKey(source)} value={placeKey(source)}>
              {source.name}
              {fits.length > 0 ? ` — ${t('check.recognised')}` : ''}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('check.pack')}>
        <Select value={loaded?.id ?? ''} disabled={busy} onChange={(_, data) => desk.choosePack(data.value)}>
          {packs.map((pack) => (
            <option key={pack.id} value={pack.id}>
              {local(pack.pack.title)} ({pack.pack.source.document})
            </option>
          ))}
        </Select>
      </Field>
      <Settled onUndone={rerun} />
      <PackQuestion
        place={place}
        onAnswer={() => {
          desk.choosePack('');
          relearn();
        }}
      />
      {place.packs.length === 0 && (
        <Notice intent="warning">{t('check.notRecognised', { place: place.source.name })}</Notice>
      )}
      <PlaceWarnings place={place} />
      <div className="row">
        <Button appearance="primary" disabledFocusable={busy || !loaded} onClick={run}>
          {t('check.run')}
        </Button>
        {busy && <Button onClick={desk.check.cancel}>{t('app.cancel')}</Button>}
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void session.scan.run()}>
          {t('app.rescan')}
        </Button>
      </div>
      {busy && (
        <div className="tight">
          <ProgressBar
            value={state.all > 0 ? state.done / state.all : undefined}
            aria-label={t('check.running', { place: place.source.name })}
          />
          <span className="quiet">
            {t(state.status === 'reading' ? 'check.reading' : 'check.checking', { done: state.done, all: state.all })}
          </span>
        </div>
      )}
      {state.status === 'cancelled' && <Notice>{t('check.cancelled')}</Notice>}
      {state.status === 'failed' && <Problem error={state.error} retry={run} />}
      {state.status === 'noHeader' && (
        <Notice intent="warning">
          {state.said ? local(state.said) : t('place.noHeader', { place: state.of.source.name })}
        </Notice>
      )}
      {state.status === 'done' && (
        <Questions records={state.checked.records} loaded={state.checked.loaded} onAnswer={rerun} />
      )}
      {state.status === 'done' && <CheckResult checked={state.checked} place={place} onSettled={rerun} />}
      {state.status === 'done' && (
        <ValueMapping records={state.checked.records} loaded={state.checked.loaded} onChange={rerun} />
      )}
      {loaded && (
        <ColumnMapping
          key={`${placeKey(place.source)} ${loaded.id}`}
          place={place}
          loaded={loaded}
          version={answers}
          onChange={rerun}
        />
      )}
      <ImportLink />
    </>
  );
}
