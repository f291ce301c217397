import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import { withConfirmedRule } from './packEdits';
import type { Proposal } from './proposal';
import { ruleLines } from './ruleList';

export function RuleLines({
  loaded,
  query,
  propose,
}: {
  loaded: LoadedPack;
  query: string;
  propose(proposal: Proposal): void;
}): ReactNode {
  const { t, language } = useTexts();
  const { book } = useSession();
  const lines = ruleLines(loaded.pack, query, language);
  if (lines.length === 0) return <span className="quiet">{t('rules.noMatch', { query })}</span>;
  return (
    <section className="tight" aria-label={t('rules.tabRules')}>
      <span className="quiet">{t('rules.rulesCount', { count: lines.length })}</span>
      {lines.map((line) => (
        <article key={line.name} className="card tight remark">
          <span>
            <strong>{line.clause}</strong> <span className="quiet">{line.name}</span>
          </span>
          <span>{line.message}</span>
          <span className="quiet">{t('form.fix', { fix: line.fix })}</span>
          <span className="row">
            <span className="quiet grow">
              {t(`rules.severity.${line.severity}`)} · {t(`rules.basis.${line.basis}`)}
            </span>
            {line.needsConfirming && book && (
              <Button
                size="small"
                aria-label={`${t('rules.confirm')}: ${line.name}`}
                onClick={() =>
                  propose({
                    pack: loaded.id,
                    kind: 'aturan',
                    what: `${line.clause} ${line.name}`,
                    from: t(`rules.basis.${line.basis}`),
                    to: t('rules.confirmed'),
                    effectiveFrom: null,
                    text: withConfirmedRule(loaded.text, line.name),
                  })
                }
              >
                {t('rules.confirm')}
              </Button>
            )}
          </span>
        </article>
      ))}
    </section>
  );
}
