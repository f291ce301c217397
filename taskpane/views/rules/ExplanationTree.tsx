import type { ReactNode } from 'react';
import type { Explanation, RecordResult } from '../../../src/engine';
import { useTexts } from '../../store/sessionContext';

/** Why a record is or is not judged, and every rule with what it found; those that are broken or open stand open. */
export function ExplanationTree({ scope, rules }: Pick<RecordResult, 'scope' | 'rules'>): ReactNode {
  const { t } = useTexts();
  return (
    <section className="tight" aria-label={t('rules.explanation')}>
      {scope.map(({ name, clause, reason, conditions }) => (
        <details key={name} className="card remark" open>
          <summary>
            <span className="clause">{clause}</span> {reason}
          </summary>
          <Branch title={t('rules.judgedWhen')} node={conditions} />
        </details>
      ))}
      {rules.map((rule) => (
        <details
          key={rule.rule}
          className="card remark"
          open={rule.status === 'broken' || rule.status === 'mixed' || rule.status === 'unknown'}
        >
          <summary>
            <strong>{t(`rules.status.${rule.status}`)}</strong> <span className="clause">{rule.clause}</span>{' '}
            {rule.rule}
            {rule.note && <span className="quiet"> ({rule.note})</span>}
          </summary>
          {(rule.status === 'broken' || rule.status === 'mixed') && (
            <p className="flush">
              {rule.message} <span className="quiet">{t('form.fix', { fix: rule.fix })}</span>
            </p>
          )}
          {rule.when && <Branch title={t('rules.appliesWhen')} node={rule.when} />}
          <Branch title={t('rules.asks')} node={rule.conditions} />
        </details>
      ))}
    </section>
  );
}

function Branch({ title, node }: { title: string; node: Explanation }): ReactNode {
  return (
    <div>
      <span className="quiet">{title}</span>
      <ul className="tree">
        <Node node={node} />
      </ul>
    </div>
  );
}

function Node({ node }: { node: Explanation }): ReactNode {
  const { t } = useTexts();
  const answer = node.result === null ? 'open' : node.result ? 'yes' : 'no';
  return (
    <li>
      <span className={`answer answer-${answer}`}>{t(`rules.answer.${answer}`)}</span> {node.text}
      {node.kind !== 'leaf' && (
        <ul className="tree">
          {node.children.map((child, i) => (
            <Node key={i} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
