import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { isAbort } from '../../../src/office';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { useSession, useTexts } from '../../store/sessionContext';
import type { Checked } from './checkStore';
import { planFormulas, removeFormulas, writeFormulas, type FormulaPlan } from './formulas';

/** Sheets that were written last, kept for the workbook: the way back is there after the pane was closed, too. */
const DRAFT = 'formulas';

type Step =
  | { kind: 'planning' }
  | { kind: 'plan'; plan: FormulaPlan }
  | { kind: 'writing'; stop: AbortController }
  | { kind: 'written'; text: string }
  | { kind: 'failed'; error: unknown };

/** What "Tulis sebagai rumus" would write; written only when asked for, and taken away again the same way. */
export function FormulaCard({ checked, onClose }: { checked: Checked; onClose(): void }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [step, setStep] = useState<Step>({ kind: 'planning' });
  const [sheets, setSheets] = useState<readonly string[]>(session.drafts.read<string[]>(DRAFT) ?? []);
  const book = session.book!;

  useEffect(() => {
    let current = true;
    planFormulas(book, checked, t, language).then(
      (plan) => current && setStep({ kind: 'plan', plan }),
      (error: unknown) => current && setStep({ kind: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [book, checked, t, language]);

  const say = (text: string): void => {
    setStep({ kind: 'written', text });
    session.said.set(text);
  };
  const keep = (names: readonly string[]): void => {
    setSheets(names);
    if (names.length > 0) session.drafts.save(DRAFT, names);
    else session.drafts.drop(DRAFT);
  };
  const write = async (): Promise<void> => {
    const stop = new AbortController();
    setStep({ kind: 'writing', stop });
    try {
      await removeFormulas(book, checked, sheets);
      keep([]);
      const written = await writeFormulas(book, checked, t, language, { signal: stop.signal });
      keep(written.sheets);
      say(t('check.formulas.done', { address: written.address, sheets: written.sheets.join(', ') }));
    } catch (error) {
      if (isAbort(error)) say(t('check.formulas.stopped'));
      else setStep({ kind: 'failed', error });
    }
  };
  const remove = async (): Promise<void> => {
    try {
      await removeFormulas(book, checked, sheets);
      keep([]);
      say(t('check.formulas.removed'));
    } catch (error) {
      setStep({ kind: 'failed', error });
    }
  };

  return (
    <section className="stack remark" aria-label={t('check.formulas.title')}>
      <h2 className="section">{t('check.formulas.title')}</h2>
      {step.kind === 'planning' && <Spinner size="tiny" label={t('check.formulas.planning')} />}
      {step.kind === 'plan' && <Plan plan={step.plan} />}
      {step.kind === 'writing' && <ProgressBar aria-label={t('check.formulas.writing')} />}
      {step.kind === 'written' && <Notice intent="success">{step.text}</Notice>}
      {step.kind === 'failed' && <Problem error={step.error} />}
      <div className="row">
        {step.kind === 'plan' && !step.plan.tooLarge && (
          <Button appearance="primary" onClick={() => void write()}>
            {t('check.formulas.run')}
          </Button>
        )}
        {step.kind === 'writing' ? (
          <Button onClick={() => step.stop.abort()}>{t('app.cancel')}</Button>
        ) : (
          <>
            {sheets.length > 0 && <Button onClick={() => void remove()}>{t('check.formulas.remove')}</Button>}
            <Button onClick={onClose}>{t('check.formulas.close')}</Button>
          </>
        )}
      </div>
    </section>
  );
}

function Plan({ plan }: { plan: FormulaPlan }): ReactNode {
  const { t } = useTexts();
  const { rows, spare, columns, missing, refused, tooLarge } = plan;
  return (
    <>
      <span>{t('check.formulas.what', { rows, columns })}</span>
      <span className="quiet">{spare > 0 ? t('check.formulas.spare', { spare }) : t('check.formulas.noSpare')}</span>
      <span className="quiet">{t('check.formulas.repairs')}</span>
      {missing.length > 0 && <Notice>{t('check.formulas.missing', { columns: missing.join(', ') })}</Notice>}
      {refused.map((sentence) => (
        <Notice key={sentence} intent="warning">
          {sentence}
        </Notice>
      ))}
      {tooLarge && <Notice intent="warning">{t('check.formulas.large')}</Notice>}
    </>
  );
}
