import type { ReactNode } from 'react';
import { localDays } from '../../../../src/calendar';
import { useTexts } from '../../../store/sessionContext';
import type { CoachingNote } from './coaching';

/** What the agent of the open call agreed to, seen again before the call is judged. */
export function AgentNotes({ notes }: { notes: readonly CoachingNote[] }): ReactNode {
  const { t } = useTexts();
  if (notes.length === 0) return null;
  return (
    <section className="card tight" aria-label={t('coaching.ofAgent')}>
      <strong>{t('coaching.ofAgent')}</strong>
      {notes.map(({ id, item, at, step, until }) => (
        <span key={id} className="quiet">
          {t('coaching.line', { item: [at, item].filter(Boolean).join(' '), step, until: localDays(until) })}
        </span>
      ))}
    </section>
  );
}
