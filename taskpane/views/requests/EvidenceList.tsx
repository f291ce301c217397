import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { LoadedPack } from '../../store/packShelf';
import { useTexts } from '../../store/sessionContext';
import type { EvidenceState } from './evidence';

/** The evidence the clause asks for, ticked by the rules and not by hand. */
export function EvidenceList({ loaded, evidence }: { loaded: LoadedPack; evidence: EvidenceState }): ReactNode {
  const { t, local } = useTexts();
  const { clause, fields, missing } = evidence;
  if (fields.length === 0) return null;
  const title = t('requests.evidence', { clause });
  return (
    <section className="card tight" aria-label={title}>
      <strong className="remark">{title}</strong>
      <span className="quiet">
        {t('requests.complete', { done: fields.length - missing.length, all: fields.length })}
      </span>
      {fields.map((name) => {
        const there = !missing.includes(name);
        return (
          <span key={name} className="row remark">
            {there ? <CheckmarkCircleFilled aria-hidden="true" /> : <CircleRegular aria-hidden="true" />}
            <span className="hidden-text">{there ? '✓' : '✕'}</span>
            {local(loaded.pack.fields[name]!.label)}
          </span>
        );
      })}
    </section>
  );
}
