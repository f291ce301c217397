import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { FormStore } from '../../form/formStore';
import type { LoadedPack } from '../../store/packShelf';
import { useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { requestExtension } from './requestExtension';

/** The evidence the clause asks for, ticked by the rules and not by hand. */
export function EvidenceList({ loaded, form }: { loaded: LoadedPack; form: FormStore }): ReactNode {
  const { t, local } = useTexts();
  const { judgement, reading, visible } = useStore(form.state);
  const shown = new Set(visible.flatMap((section) => section.fields.map((field) => field.name)));
  const evidence = requestExtension(loaded.pack).evidence.filter((name) => shown.has(name));
  // Without the evidence section (block, delete) the clause asks for none.
  if (evidence.length < 2) return null;
  const isThere = (name: string) =>
    reading.record[name] !== null && reading.record[name] !== undefined && !(judgement.byField[name] ?? []).some((remark) => remark.tone === 'fail');
  const done = evidence.filter(isThere).length;
  return (
    <section className="card tight" aria-label={t('requests.evidence')}>
      <strong className="remark">{t('requests.evidence')}</strong>
      <span className="quiet">{t('requests.complete', { done, all: evidence.length })}</span>
      {evidence.map((name) => (
        <span key={name} className="row remark">
          {isThere(name) ? <CheckmarkCircleFilled aria-hidden="true" /> : <CircleRegular aria-hidden="true" />}
          <span className="hidden-text">{isThere(name) ? '✓' : '✕'}</span>
          {local(loaded.pack.fields[name]!.label)}
        </span>
      ))}
    </section>
  );
}
