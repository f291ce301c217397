import { Field, Select, type FieldProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LoadedPack } from '../../../store/packShelf';
import { useTexts } from '../../../store/sessionContext';
import { FIELDS } from './tappingModel';

interface Props extends Pick<FieldProps, 'validationState' | 'validationMessage'> {
  loaded: LoadedPack;
  value: string;
  onChange(reason: string): void;
}

/** Why a call is returned, in the words of the vocabulary. */
export function ReasonSelect({ loaded, value, onChange, ...said }: Props): ReactNode {
  const { t, local } = useTexts();
  const reasons = Object.entries(loaded.specs.find((spec) => spec.name === FIELDS.reason)?.values ?? {});
  return (
    <Field label={local(loaded.pack.fields[FIELDS.reason]!.label)} required {...said}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t('form.choose')}</option>
        {reasons.map(([group, details]) => (
          <optgroup key={group} label={group}>
            <option value={group}>{group}</option>
            {details
              .filter((detail) => detail !== '*')
              .map((detail) => (
                <option key={detail} value={detail}>
                  {detail}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
