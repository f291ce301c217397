import type { ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { useSession, useTexts } from '../../store/sessionContext';
import type { FoundNeed } from './reportDesk';

/** Which table serves for what; a required one that is missing comes with its remedy. */
export function NeedList({ needs }: { needs: readonly FoundNeed[] }): ReactNode {
  const { packs } = useSession();
  const { t, local, language } = useTexts();
  const title = (pack: string): string => {
    const loaded = packs.get(pack);
    return loaded ? local(loaded.pack.title) : pack;
  };
  const columns = ({ pack, fields }: FoundNeed): string =>
    fields.map((name) => packs.get(pack)?.pack.fields[name]?.label[language] ?? name).join(', ');
  return (
    <section className="tight" aria-label={t('report.sources')}>
      <dl className="facts">
        {needs
          .filter(({ place }) => place !== null)
          .map(({ pack, place, rows }) => (
            <div key={pack} className="facts-pair">
              <dt>{title(pack)}</dt>
              <dd>
                {t('report.source', {
                  place: place!,
                  rows: rows.toLocaleString(language === 'id' ? 'id-ID' : 'en-US'),
                })}
              </dd>
            </div>
          ))}
      </dl>
      {needs
        .filter(({ place }) => place === null)
        .map((need) =>
          need.required ? (
            <Notice key={need.pack} intent="warning">
              {t('report.missing', { pack: title(need.pack), columns: columns(need) })}
            </Notice>
          ) : (
            <span key={need.pack} className="quiet">
              {t('report.optional', { pack: title(need.pack) })}
            </span>
          ),
        )}
    </section>
  );
}
