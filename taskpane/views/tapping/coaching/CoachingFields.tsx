import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DateInput } from '../../../parts/DateInput';
import { useTexts } from '../../../store/sessionContext';
import type { Agreement } from './coachingNotes';

interface Props {
  agreed: Agreement | undefined;
  due: string;
  onChange(agreed: Agreement | undefined): void;
}

/** Makes each failed parameter a note for agent and team leader: what is agreed, and until when. */
export function CoachingFields({ agreed, due, onChange }: Props): ReactNode {
  const { t } = useTexts();
  return (
    <div className="tight">
      <Checkbox
        label={t('coaching.make')}
        checked={agreed !== undefined}
        onChange={(_, { checked }) => onChange(checked ? { step: '', until: due } : undefined)}
      />
      {agreed && (
        <>
          <Field label={t('coaching.step')} hint={t('coaching.stepHint')}>
            <Input value={agreed.step} onChange={(_, { value }) => onChange({ ...agreed, step: value })} />
          </Field>
          <Field label={t('coaching.until')}>
            <DateInput kind="date" value={agreed.until} onChange={(until) => onChange({ ...agreed, until })} />
          </Field>
        </>
      )}
    </div>
  );
}
