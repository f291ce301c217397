import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Problem } from '../../parts/Problem';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import { resetPack } from './proposal';

/** Who changed what and why in this workbook, the newest first. */
export function PackHistory({ loaded }: { loaded: LoadedPack }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const [error, setError] = useState<unknown>(null);
  return (
    <section className="tight" aria-label={t('rules.history')}>
      {loaded.history.length === 0 && <span className="quiet">{t('rules.noHistory')}</span>}
      {[...loaded.history].reverse().map((change) => (
        <article key={change.at} className="card tight remark">
          <strong>{change.what}</strong>
          <span>{change.why}</span>
          <span className="quiet">
            {change.who} · {change.at.slice(0, 16).replace('T', ' ')}
          </span>
        </article>
      ))}
      {error !== null && <Problem error={error} />}
      {loaded.fromWorkbook && session.book && <Button onClick={() => void resetPack(session, loaded.id).catch(setError)}>{t('rules.reset')}</Button>}
    </section>
  );
}
