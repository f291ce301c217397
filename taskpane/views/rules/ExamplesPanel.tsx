import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ExamplesFault } from '../../../src/author';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { VerdictBadge } from '../../parts/VerdictBadge';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import { loadExamples, runExamples, type ExamplesRun } from './runExamples';

/** Runs the pack's examples with our engine and with json-rules-engine, and says where anything comes out otherwise. */
export function ExamplesPanel({ loaded }: { loaded: LoadedPack }): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const [run, setRun] = useState<ExamplesRun | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [running, setRunning] = useState(false);
  const current = useRef(0);
  // Leaving the view, or another pack, ends the run.
  useEffect(() => () => void current.current++, []);

  const start = async (): Promise<void> => {
    const mine = ++current.current;
    setRunning(true);
    setError(null);
    setRun(null);
    try {
      const examples = await loadExamples(loaded.pack, session.packs.textsOf(loaded.id));
      if (!examples) throw new Error(t('rules.noExamples'));
      for await (const now of runExamples(loaded.pack, examples)) {
        if (mine !== current.current) return;
        setRun(now);
        if (now.done === now.all) session.said.set(outcome(now));
      }
    } catch (problem) {
      if (mine === current.current)
        setError(
          problem instanceof ExamplesFault ? local(problem.text) : problem instanceof Error ? problem.message : problem,
        );
    }
    if (mine === current.current) setRunning(false);
  };
  const stop = (): void => {
    current.current++;
    setRunning(false);
  };
  const outcome = ({ all, failures, differences }: ExamplesRun) =>
    t('rules.examplesRan', { count: all, failed: failures.length, differences: differences.length });
  const finished = run !== null && run.done === run.all;
  return (
    <section className="stack" aria-label={t('rules.examples')}>
      <span className="quiet">{t('rules.examplesWhat')}</span>
      <div className="row">
        <Button disabledFocusable={running} onClick={() => void (running || start())}>
          {t('rules.runExamples')}
        </Button>
        {running && <Button onClick={stop}>{t('app.cancel')}</Button>}
      </div>
      {error !== null && <Problem error={error} />}
      {run && !finished && (
        <>
          <ProgressBar value={run.done} max={run.all} aria-label={t('rules.examples')} />
          <span className="quiet">{t('rules.examplesSoFar', { done: run.done, all: run.all })}</span>
        </>
      )}
      {run && finished && (
        <Notice intent={run.failures.length + run.differences.length === 0 ? 'success' : 'error'}>
          {outcome(run)}
        </Notice>
      )}
      {run?.failures.map(({ example, found }) => (
        <article key={example.line} className="card tight remark">
          <strong>{t('rules.exampleLine', { line: example.line, note: example.note })}</strong>
          <span className="row">
            {t('rules.exampleExpected')} <VerdictBadge verdict={example.verdict} /> {example.failing.join(', ')}
          </span>
          <span className="row">
            {t('rules.exampleFound')} <VerdictBadge verdict={found.verdict} /> {found.failing.join(', ')}
          </span>
        </article>
      ))}
      {run?.differences.map(({ example, where, ours, reference }, i) => (
        <article key={`${example.line} ${where} ${i}`} className="card tight remark">
          <strong>{t('rules.exampleLine', { line: example.line, note: example.note })}</strong>
          <span>{t('rules.exampleDiffers', { where, ours: String(ours), reference: String(reference) })}</span>
        </article>
      ))}
    </section>
  );
}
