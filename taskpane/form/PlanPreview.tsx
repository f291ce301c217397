import type { ReactNode } from 'react';
import { useTexts } from '../store/sessionContext';
import type { LoadedPack } from '../store/packShelf';
import type { Plan } from './planWrite';
import { showValue } from './showValue';

/** The cells that would be written, before they are: the team's caption, the old value where there is one, the new one. */
export function PlanPreview({ plan, loaded, title }: { plan: Plan; loaded: LoadedPack; title: string }): ReactNode {
  const { t, local, language } = useTexts();
  return (
    <section className="card tight" aria-label={title}>
      <span className="quiet">{title}</span>
      <dl className="facts">
        {plan.cells.map(({ field, write, value, before }) => {
          const now = showValue(value, loaded.pack.fields[field]!.type, language);
          const was = before === undefined || before === null ? '' : String(before).trim();
          return (
            <div key={field} style={{ display: 'contents' }}>
              <dt>{write.caption}</dt>
              <dd>{was === '' || was === now ? now : `${was} → ${now || t('form.emptied')}`}</dd>
            </div>
          );
        })}
      </dl>
      {plan.lost.length > 0 && (
        <span className="remark remark-warn">
          {t('place.missingColumns', {
            fields: plan.lost.map((field) => local(loaded.pack.fields[field]!.label)).join(', '),
          })}
        </span>
      )}
    </section>
  );
}
