import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { FormulaFound } from '../../../src/office';
import { cellAddress } from '../../../src/grid';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { RowList } from '../../rows/RowList';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { openFor } from '../../store/session';
import { readCatalogue } from '../help/readCatalogue';
import { FigureCard } from '../home/FigureCard';
import { RowVerdict } from '../ticket/RowVerdict';
import { callsIn } from './formula';
import { whyOf, type Why } from './whyFigure';

type State =
  | { status: 'reading' }
  | { status: 'failed'; error: unknown }
  | { status: 'read'; cell: FormulaFound; found: readonly Why[] };

/** "Why this figure?": the selected cell's PATUH formula, opened to the rows it was counted from. */
export function WhyView(): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const wish = useStore(session.wish);
  const scan = useStore(session.scan.state);
  const [state, setState] = useState<State>({ status: 'reading' });
  const [tries, setTries] = useState(0);
  const again = (): void => setTries((count) => count + 1);

  useEffect(() => {
    if (wish?.kind !== 'why') return;
    session.wish.set(null);
    again();
  }, [wish, session]);
  useEffect(() => {
    if (scan.status !== 'ready' || !session.book) return;
    let current = true;
    const read = async (): Promise<State> => {
      const cell = await session.book!.readFormula();
      const entries = await readCatalogue(language);
      const calls = callsIn(cell.formula).flatMap((call) => {
        const entry = entries.find(({ name }) => name === call.name);
        return entry ? [{ call, entry }] : [];
      });
      const found = await Promise.all(calls.map(({ call, entry }) => whyOf(session, call, entry, cell, language)));
      return { status: 'read', cell, found };
    };
    setState({ status: 'reading' });
    read().then(
      (next) => current && setState(next),
      (error: unknown) => current && setState({ status: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [session, scan.status, language, tries]);

  return (
    <div className="stack padded">
      <h1 className="title">{t('why.title')}</h1>
      {!session.book ? (
        <Notice intent="warning">{t('app.outsideExcel')}</Notice>
      ) : scan.status === 'failed' ? (
        <Problem error={scan.error} retry={() => void session.scan.run()} />
      ) : state.status === 'failed' ? (
        <Problem error={state.error} retry={again} />
      ) : state.status === 'reading' ? (
        <Spinner size="small" label={t('app.scanning')} />
      ) : (
        <Found cell={state.cell} found={state.found} />
      )}
      {session.book && (
        <span>
          <Button onClick={again}>{t('why.read')}</Button>
        </span>
      )}
    </div>
  );
}

function Found({ cell, found }: { cell: FormulaFound; found: readonly Why[] }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const name = `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
  if (found.length === 0)
    return (
      <>
        <Notice>{t('why.noFormula', { cell: name })}</Notice>
        <div className="row">
          <Button onClick={() => session.view.set('report')}>{t('why.toReport')}</Button>
          <Button onClick={() => openFor(session, { kind: 'checkRow' })}>{t('why.toRow')}</Button>
        </div>
      </>
    );
  return (
    <>
      <span>{cell.text === '' ? t('why.blank', { cell: name }) : t('why.cell', { cell: name, text: cell.text })}</span>
      <code>{cell.formula}</code>
      {found.map((why, index) => (
        <Behind key={index} why={why} />
      ))}
    </>
  );
}

function Behind({ why }: { why: Why }): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const { entry, given, lost, figure, line, judged, row, elsewhere, refused } = why;
  const alone = !lost && !figure && !judged && !elsewhere;
  return (
    <section className="stack" aria-label={entry.name}>
      <div className="tight">
        <strong>PATUH.{entry.name}</strong>
        <span className="remark">{entry.description}</span>
        {given.length > 0 && (
          <dl className="facts" aria-label={t('why.given')}>
            {given.map(({ name, text, value }) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value === null || String(value) === text ? text : `${text} = ${value}`}</dd>
              </div>
            ))}
          </dl>
        )}
        {given
          .filter(({ value }) => value === null)
          .map(({ name, text }) => (
            <span key={name} className="remark">
              {t('why.unknownArgument', { name, text })}
            </span>
          ))}
        <a className="remark" href={`help/${entry.name}.html`} target="_blank" rel="noreferrer">
          {t('why.page')}
        </a>
      </div>
      {refused !== '' && <Notice intent="error">{refused}</Notice>}
      {lost && (
        <Notice intent="warning">{t('why.noTable', { text: lost.text, pack: local(lost.pack.pack.title) })}</Notice>
      )}
      {line !== '' && <strong>{t('why.line', { key: line })}</strong>}
      {figure && <FigureCard figure={figure} open="rows" />}
      {row && <RowVerdict found={row} />}
      {judged && <RowList title={entry.name} places={judged.places} groups={judged.groups} />}
      {elsewhere && (
        <span>
          <Button appearance="primary" onClick={() => openFor(session, elsewhere)}>
            {t('why.elsewhere')}
          </Button>
        </span>
      )}
      {alone && <span className="quiet">{t('why.alone')}</span>}
    </section>
  );
}
