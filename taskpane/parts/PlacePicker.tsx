import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../store/sessionContext';
import { placeKey } from '../store/placeKey';
import type { Place } from '../store/scan';

/** Chooses among several tables; with one there is nothing to choose, and its name is shown. */
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
    <Field label={t('place.pick')} orientation="horizontal">
      <Select size="small" value={value} onChange={(_, data) => onChange(data.value)}>
        {places.map(({ source }) => (
          <option key={placeKey(source)} value={placeKey(source)}>
            {source.kind === 'table' && source.name !== source.sheet ? `${source.name} (${source.sheet})` : source.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
