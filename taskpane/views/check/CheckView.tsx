import { Button, Field, ProgressBar, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { loadAll } from '../../app/startSession';
import { ImportLink } from '../../parts/ImportLink';
import { Notice } from '../../parts/Notice';
import { placeKey } from '../../store/placeKey';
import { Problem } from '../../parts/Problem';
import { Templates } from '../../parts/Templates';
import { useSession, useTexts } from '../../store/sessionContext';
import { today } from '../../store/today';
import { useStore } from '../../store/useStore';
import { CheckResult } from './CheckResult';
import { createCheckStore } from './checkStore';
import { ColumnMapping } from './ColumnMapping';
import { PackQuestion } from './PackQuestion';
import { Questions } from './Questions';

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
  const store = useMemo(() => createCheckStore(session.book!), [session]);
  const state = useStore(store.state);
  const [chosen, setChosen] = useState('');
  const [chosenPack, setChosenPack] = useState('');
  const [active, setActive] = useState('');
  const [answers, setAnswers] = useState(0);

  useEffect(() => {
    // The table in front is the one people mean.
    session.book!.activeSheetName().then(setActive, () => undefined);
  }, [session]);

  const known = places.filter((place) => place.packs.length > 0);
  const place =
    places.find((candidate) => placeKey(candidate.source) === chosen) ??
    known.find((candidate) => candidate.source.sheet === active) ??
    known[0] ??
    places[0];
  const packId = chosenPack || place?.packs[0] || packs[0]?.id || '';
  const loaded = packs.find((pack) => pack.id === packId);

  const run = (): void => {
    if (place && loaded) void store.run(place.source, loaded, today(), language).then(announce);
  };
  /** Something else is remembered about the table: recognise it anew. */
  const relearn = (): void => {
    setAnswers((count) => count + 1);
    if (place) setChosen(placeKey(place.source));
    void session.scan.run();
  };
  const rerun = (): void => {
    relearn();
    if (state.status === 'done' || state.status === 'noHeader') run();
  };
  const announce = (): void => {
    const after = store.state.get();
    if (after.status === 'done') {
      const { counts, codes } = after.checked.result;
      session.said.set(`${t('check.result', { rows: codes.length })} ${t('verdict.fail')} ${counts.fail}, ${t('verdict.warn')} ${counts.warn}, ${t('verdict.incomplete')} ${counts.incomplete}.`);
    }
    if (after.status === 'cancelled') session.said.set(t('check.cancelled'));
  };

  useEffect(() => {
    if (wish?.kind !== 'checkTable' || !place || !loaded) return;
    session.wish.set(null);
    if (wish.source) setChosen(wish.source);
    else run();
  });

  if (!place) {
    return (
      <>
        <Notice>{t('check.noSources')}</Notice>
        <Templates />
        <ImportLink />
      </>
    );
  }
  const busy = state.status === 'reading' || state.status === 'checking';
  return (
    <>
      <Field label={t('check.table')}>
        <Select
          value={placeKey(place.source)}
          disabled={busy}
          onChange={(_, data) => {
            setChosen(data.value);
            setChosenPack('');
          }}
        >
          {places.map(({ source, packs: fits }) => (
            <option key={placeKey(source)} value={placeKey(source)}>
              {source.name}
              {fits.length > 0 ? ` — ${t('check.recognised')}` : ''}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('check.pack')}>
        <Select value={packId} disabled={busy} onChange={(_, data) => setChosenPack(data.value)}>
          {packs.map((pack) => (
            <option key={pack.id} value={pack.id}>
              {local(pack.pack.title)} ({pack.pack.source.document})
            </option>
          ))}
        </Select>
      </Field>
      <PackQuestion
        place={place}
        onAnswer={() => {
          setChosenPack('');
          relearn();
        }}
      />
      {place.passwords.map((caption) => (
        <Notice key={caption} intent="warning">
          {t('place.password', { caption, place: place.source.name })}
        </Notice>
      ))}
      <div className="row">
        <Button appearance="primary" disabledFocusable={busy || !loaded} onClick={run}>
          {t('check.run')}
        </Button>
        {busy && <Button onClick={store.cancel}>{t('app.cancel')}</Button>}
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void session.scan.run()}>
          {t('app.rescan')}
        </Button>
      </div>
      {busy && (
        <div className="tight">
          <ProgressBar value={state.all > 0 ? state.done / state.all : undefined} aria-label={t('check.running', { place: place.source.name })} />
          <span className="quiet">{t(state.status === 'reading' ? 'check.reading' : 'check.checking', { done: state.done, all: state.all })}</span>
        </div>
      )}
      {state.status === 'cancelled' && <Notice>{t('check.cancelled')}</Notice>}
      {state.status === 'failed' && <Problem error={state.error} retry={run} />}
      {state.status === 'noHeader' && <Notice intent="warning">{t('place.noHeader', { place: state.source.name })}</Notice>}
      {state.status === 'done' && <Questions records={state.checked.records} loaded={state.checked.loaded} onAnswer={rerun} />}
      {state.status === 'done' && <CheckResult checked={state.checked} />}
      {loaded && <ColumnMapping key={`${placeKey(place.source)} ${loaded.id}`} place={place} loaded={loaded} version={answers} onChange={rerun} />}
      <ImportLink />
    </>
  );
}
