import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSession, useTexts } from '../store/sessionContext';
import { useStore } from '../store/useStore';

/** The views the tour goes through, which begins at the first; each step says what is done there. */
const STEPS = ['home', 'check', 'tapping', 'requests', 'report', 'help'] as const;

/** Two minutes through the pane, above the view each step is about; it can be left at every step. */
export function Tour(): ReactNode {
  const { tour, view } = useSession();
  const { t } = useTexts();
  const step = useStore(tour);
  const shown = useStore(view);
  const name = step === null ? undefined : STEPS[step];
  // Whoever goes somewhere else meanwhile finds it again where it was.
  if (step === null || !name || shown !== name) return null;
  const last = step === STEPS.length - 1;
  const go = (to: number): void => {
    view.set(STEPS[to]!);
    tour.set(to);
  };
  return (
    <section className="card tight" aria-label={t('tour.title')}>
      <span className="quiet">{t('tour.step', { step: step + 1, all: STEPS.length })}</span>
      <span role="status">{t(`tour.${name}`)}</span>
      <div className="row">
        {step > 0 && (
          <Button size="small" onClick={() => go(step - 1)}>
            {t('tour.back')}
          </Button>
        )}
        <Button size="small" appearance="primary" onClick={() => (last ? tour.set(null) : go(step + 1))}>
          {t(last ? 'tour.end' : 'tour.next')}
        </Button>
        {!last && (
          <Button size="small" appearance="subtle" onClick={() => tour.set(null)}>
            {t('tour.leave')}
          </Button>
        )}
      </div>
    </section>
  );
}
