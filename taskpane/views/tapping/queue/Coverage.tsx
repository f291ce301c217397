import { useMemo, type ReactNode } from 'react';
import type { Calls } from '../../../../src/measures';
import type { LoadedPack } from '../../../store/packShelf';
import { useTexts } from '../../../store/sessionContext';
import { coverageOf } from './queueView';

interface Props {
  loaded: LoadedPack;
  calls: Calls;
  /** `2026-10`, or blank for all. */
  month: string;
}

/** How many of each agent's AGREE calls are tapped, and how many the plan still asks for. */
export function Coverage({ loaded, calls, month }: Props): ReactNode {
  const { t } = useTexts();
  const agents = useMemo(() => coverageOf(calls, loaded.pack, month), [calls, loaded, month]);
  const plan = loaded.pack.parameters['fullyTappedCampaigns']?.value;
  return (
    <details>
      <summary>{t('queue.coverage', { month: month || t('recheck.allMonths') })}</summary>
      <div className="tight">
        <span className="quiet">
          {t('queue.plan', { campaigns: Array.isArray(plan) && plan.length > 0 ? plan.join(', ') : '—' })}
        </span>
        {agents.map(({ key, agree, tapped, lacking }) => (
          <div key={key} className="row">
            <span className="grow">{key || '—'}</span>
            <span>
              {t('queue.tapped', { tapped, agree })}
              {lacking !== null && ` · ${t('queue.lacking', { count: lacking })}`}
            </span>
          </div>
        ))}
      </div>
    </details>
  );
}
