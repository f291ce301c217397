import { Button, ProgressBar } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { isAbort } from '../../../src/office';
import { handOver } from '../../parts/handOver';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { useSession, useTexts } from '../../store/sessionContext';
import type { Checked } from './checkStore';
import type { DescribeOptions } from './describeRows';
import { resultsCsv, resultsSheet } from './exportResults';
import {
  HIGHLIGHT_AT_MOST,
  highlightFindings,
  removeHighlightedFindings,
  removeResultColumns,
  writeResultColumns,
} from './writeResults';

/** The generator of formulas is large, and few ask for it. */
const FormulaCard = lazy(() => import('./FormulaCard').then((m) => ({ default: m.FormulaCard })));

type Status =
  | { kind: 'idle' }
  | { kind: 'busy'; done: number; all: number }
  | { kind: 'done'; text: string }
  | { kind: 'failed'; error: unknown };

/** What can be made of a result: columns beside the table, coloured cells, a file. Each can be stopped. */
export function ResultActions({ checked, rows }: { checked: Checked; rows: readonly number[] }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [status, setStatus] = useState<Status>({ kind: 'idle' });
  const [formulas, setFormulas] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), [checked]);
  const busy = status.kind === 'busy';

  const act = async (work: (options: DescribeOptions) => Promise<string>): Promise<void> => {
    if (busy) return;
    const { signal } = (running.current = new AbortController());
    setStatus({ kind: 'busy', done: 0, all: 0 });
    try {
      const text = await work({ signal, onProgress: (done, all) => setStatus({ kind: 'busy', done, all }) });
      setStatus({ kind: 'done', text });
      session.said.set(text);
    } catch (error) {
      setStatus(isAbort(error) ? { kind: 'done', text: t('check.stopped') } : { kind: 'failed', error });
    }
  };
  const columns = () =>
    act(async (options) =>
      t('check.columnsDone', { address: await writeResultColumns(session.book!, checked, t, language, options) }),
    );
  const highlight = () =>
    act(async (options) => {
      const count = await highlightFindings(session.book!, checked, rows, language, options);
      return rows.length > HIGHLIGHT_AT_MOST
        ? t('check.highlightSome', { count, rows: rows.length })
        : t('check.highlightDone', { count });
    });
  const removeColumns = () =>
    act(async () => {
      const count = await removeResultColumns(session.book!, checked);
      return count === 0 ? t('check.noColumns') : t('check.columnsRemoved', { count });
    });
  const removeHighlights = () =>
    act(async (options) => {
      const count = await removeHighlightedFindings(session.book!, checked, options);
      return count === 0 ? t('check.noHighlights') : t('check.highlightsRemoved', { count });
    });
  const sheet = () =>
    act(async (options) =>
      t('check.sheetDone', {
        count: rows.length,
        sheet: await resultsSheet(session.book!, checked, rows, t, language, options),
      }),
    );
  const csv = () =>
    act(async (options) => {
      const name = `PATUH ${checked.source.name}.csv`;
      const text = await resultsCsv(checked, rows, t, language, options);
      const done = await handOver(name, text, 'text/csv;charset=utf-8');
      if (done === 'saved') return t('check.exported', { count: rows.length, name });
      return t(done === 'copied' ? 'app.fileCopied' : 'app.fileRefused', { name });
    });

  return (
    <>
      {status.kind === 'failed' && <Problem error={status.error} />}
      {status.kind === 'done' && <Notice intent="success">{status.text}</Notice>}
      {busy && (
        <div className="tight">
          <ProgressBar
            value={status.all > 0 ? status.done / status.all : undefined}
            aria-label={t('check.explaining')}
          />
          <div className="row">
            <span className="grow quiet">
              {t('check.explained', { done: status.done, all: status.all || rows.length })}
            </span>
            <Button size="small" onClick={() => running.current?.abort()}>
              {t('app.cancel')}
            </Button>
          </div>
        </div>
      )}
      <div className="row" role="group" aria-label={t('check.actions')}>
        <Button disabledFocusable={busy} onClick={() => void columns()}>
          {t('check.columns')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void highlight()}>
          {t('check.highlight')}
        </Button>
        <Button disabledFocusable={busy || rows.length === 0} onClick={() => rows.length > 0 && void csv()}>
          {t('check.export')}
        </Button>
        <Button disabledFocusable={busy || rows.length === 0} onClick={() => rows.length > 0 && void sheet()}>
          {t('check.toSheet')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => !busy && setFormulas(true)}>
          {t('check.formulas.title')}
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void removeColumns()}>
          {t('check.removeColumns')}
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void removeHighlights()}>
          {t('check.removeHighlights')}
        </Button>
      </div>
      <span className="quiet">{t('check.actionsNote')}</span>
      {formulas && (
        <Suspense fallback={null}>
          <FormulaCard checked={checked} onClose={() => setFormulas(false)} />
        </Suspense>
      )}
    </>
  );
}
