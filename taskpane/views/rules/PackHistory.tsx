import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { localDays } from '../../../src/calendar';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import type { Proposal } from './proposal';

/** Who changed what and why in this workbook, the newest first, and the way back to the rules as shipped. */
export function PackHistory({ loaded, propose }: { loaded: LoadedPack; propose(proposal: Proposal): void }): ReactNode {
  const { book } = useSession();
  const { t } = useTexts();
  const label = loaded.edited ? (loaded.parcel ? 'rules.toParcel' : 'rules.reset') : 'rules.takeOut';
  return (
    <section className="tight" aria-label={t('rules.history')}>
      {loaded.history.length === 0 && <span className="quiet">{t('rules.noHistory')}</span>}
      {[...loaded.history].reverse().map((change) => (
        <article key={change.at} className="card tight remark">
          <span>
            <strong>{change.what}</strong> {change.from !== undefined && `${change.from} → ${change.to ?? ''}`}
            {change.effectiveFrom !== undefined && (
              <span className="quiet"> {t('rules.countsFrom', { date: localDays(change.effectiveFrom) })}</span>
            )}
          </span>
          <span>{change.why}</span>
          <span className="quiet">
            {change.who} · {change.at.slice(0, 16).replace('T', ' ')}
          </span>
        </article>
      ))}
      {loaded.fromWorkbook && book && (
        <span>
          <Button
            onClick={() =>
              propose({
                pack: loaded.id,
                kind: 'aturan',
                what: t(label),
                from: `v${loaded.pack.version}`,
                to: !loaded.edited ? '–' : loaded.parcel ? `v${loaded.parcel.version}` : t('rules.shipped'),
                effectiveFrom: null,
                text: null,
              })
            }
          >
            {t(label)}
          </Button>
        </span>
      )}
    </section>
  );
}
