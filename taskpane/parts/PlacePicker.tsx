import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../store/sessionContext';
import { placeKey, placeTitle } from '../store/placeKey';
import type { Place } from '../store/scan';

/** Chooses among several tables; '' is none yet. */
export function PlacePicker({
  places,
  value,
  onChange,
}: {
  places: readonly Place[];
  value: string;
  onChange(name: string): void;
}): ReactNode {
  const { t } = useTexts();
  return (
    <Field label={t('place.pick')} orientation="horizontal" size="small">
      <Select size="small" value={value} onChange={(_, data) => onChange(data.value)}>
        {value === '' && <option value="">{t('form.choose')}</option>}
        {places.map(({ source }) => (
          <option key={placeKey(source)} value={placeKey(source)}>
            {placeTitle(source)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
