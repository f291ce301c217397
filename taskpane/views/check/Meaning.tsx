import { Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../store/sessionContext';
import { RemedyChoice } from '../home/Remedy';
import { NO_REMEDIES, type Remedy } from '../home/remedies';

interface NewMeaningProps {
  fields: readonly { name: string; label: string }[];
  meaningsOf(field: string, found: string): readonly Remedy[];
  onSettled(): void;
}

/** Any other cell, also one the rules read otherwise. */
export function NewMeaning({ fields, meaningsOf, onSettled }: NewMeaningProps): ReactNode {
  const { t } = useTexts();
  const [field, setField] = useState('');
  const [text, setText] = useState('');
  const found = text.trim();
  return (
    <div className="tight">
      <Field label={t('mapping.valueField')}>
        <Select size="small" value={field} onChange={(_, data) => setField(data.value)}>
          <option value="">{t('form.choose')}</option>
          {fields.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('mapping.cellText')} hint={t('mapping.cellTextHint')}>
        <Input size="small" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      {field !== '' && found !== '' && (
        <RemedyChoice
          key={`${field} ${found}`}
          about={`"${found}"`}
          remedies={{ ...NO_REMEDIES, meanings: meaningsOf(field, found) }}
          onSettled={() => {
            setText('');
            onSettled();
          }}
        />
      )}
    </div>
  );
}
