import type { ReactNode } from 'react';
import { shortMoment } from '../parts/shortMoment';
import { useTexts } from '../store/sessionContext';
import { useStore } from '../store/useStore';
import { FieldInput } from './FieldInput';
import type { FormStore } from './formStore';
import type { FieldRemark } from './judge';
import { RemarkList } from './RemarkList';

const NONE: readonly FieldRemark[] = [];

interface Props {
  form: FormStore;
  criticiseAll: boolean;
  /** What is said of fields once all of them are criticised, beside what the rules say. */
  further?: Readonly<Record<string, FieldRemark>>;
}

/** A whole form: its sections, and remarks that belong to no field shown. */
export function FormView({ form, criticiseAll, further = {} }: Props): ReactNode {
  const { t, local, language } = useTexts();
  const { entries, touched, reading, judgement, visible, draftFrom } = useStore(form.state);
  return (
    <>
      {draftFrom && <span className="quiet">{t('form.draftFrom', { day: shortMoment(draftFrom, language) })}</span>}
      {visible.map((section) => (
        <section key={section.id} className="stack" aria-label={local(section.title)}>
          <h2 className="section">
            {local(section.title)} {section.clause && <span className="clause quiet">{section.clause}</span>}
          </h2>
          {section.fields.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              value={entries[field.name] ?? ''}
              remarks={
                criticiseAll && further[field.name]
                  ? [...(judgement.byField[field.name] ?? []), further[field.name]!]
                  : criticiseAll || touched.has(field.name)
                    ? (judgement.byField[field.name] ?? NONE)
                    : NONE
              }
              notUnderstood={reading.notUnderstood[field.name]}
              onChange={form.change}
            />
          ))}
        </section>
      ))}
      {judgement.elsewhere.length > 0 && (
        <section aria-label={t('form.elsewhere')}>
          <h2 className="section">{t('form.elsewhere')}</h2>
          <RemarkList remarks={judgement.elsewhere} />
        </section>
      )}
    </>
  );
}
