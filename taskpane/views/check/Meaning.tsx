import { Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../store/sessionContext';

/** In a select an empty value means nothing was chosen yet. */
const BLANK = '(blank)';

interface MeaningProps {
  label: string;
  choices: readonly string[];
  onChoose(meaning: string): void;
}

/** What one text means, chosen among the words of its column. */
function Meaning({ label, choices, onChoose }: MeaningProps): ReactNode {
  const { t } = useTexts();
  return (
    <Field label={label}>
      <Select
        size="small"
        value=""
        onChange={(_, data) => data.value !== '' && onChoose(data.value === BLANK ? '' : data.value)}
      >
        <option value="">{t('form.choose')}</option>
        {choices.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
        <option value={BLANK}>{t('mapping.blank')}</option>
      </Select>
    </Field>
  );
}

interface NewMeaningProps {
  fields: readonly { name: string; label: string }[];
  choicesFor(field: string): readonly string[];
  onRemember(field: string, found: string, meaning: string): void;
}

/** Any other cell, also one the rules read otherwise. */
export function NewMeaning({ fields, choicesFor, onRemember }: NewMeaningProps): ReactNode {
  const { t } = useTexts();
  const [field, setField] = useState('');
  const [found, setFound] = useState('');
  const ready = field !== '' && found.trim() !== '';
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
        <Input size="small" value={found} onChange={(_, data) => setFound(data.value)} />
      </Field>
      {ready && (
        <Meaning
          label={t('mapping.meaning')}
          choices={choicesFor(field)}
          onChoose={(meaning) => {
            onRemember(field, found.trim(), meaning);
            setFound('');
          }}
        />
      )}
    </div>
  );
}
