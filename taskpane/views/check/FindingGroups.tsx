import { useMemo, type ReactNode } from 'react';
import { VerdictBadge } from '../../parts/VerdictBadge';
import { useTexts } from '../../store/sessionContext';
import { groupsOf } from './checkFindings';
import type { Checked } from './checkStore';

interface Props {
  checked: Checked;
  rows: readonly number[];
  by: 'rule' | 'person';
  /** Lists the rows of one of them. */
  onOpen(key: string): void;
}

/** The findings by rule or by person, those with most failures first. */
export function FindingGroups({ checked, rows, by, onOpen }: Props): ReactNode {
  const { t, language } = useTexts();
  const groups = useMemo(() => groupsOf(checked, rows, by, language), [checked, rows, by, language]);
  return (
    <div className="tight" role="group" aria-label={t(by === 'rule' ? 'check.byRule' : 'check.byPerson')}>
      {groups.map(({ key, clause, text, counts }) => (
        <button key={key} type="button" className="plain card tight" disabled={key === ''} onClick={() => onOpen(key)}>
          <span className="remark">
            {text || t(by === 'rule' ? 'check.noRule' : 'check.nobody')}{' '}
            {!text.startsWith(clause) && <span className="clause">{clause}</span>}
          </span>
          <span className="row">
            {(['fail', 'warn', 'incomplete'] as const).map(
              (verdict) =>
                counts[verdict] > 0 && <VerdictBadge key={verdict} verdict={verdict} count={counts[verdict]} />,
            )}
          </span>
        </button>
      ))}
    </div>
  );
}
