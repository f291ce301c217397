import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { LoadedPack } from '../../store/packShelf';
import { useTexts } from '../../store/sessionContext';

interface Props {
  loaded: LoadedPack;
  onRemember(field: string, caption: string): void;
}

/** The user's own word for a caption that no rule pack knows: this field stands in that column. */
export function MapField({ loaded, onRemember }: Props): ReactNode {
  const { t, local } = useTexts();
  const [field, setField] = useState('');
  const [caption, setCaption] = useState('');
  const remember = (): void => {
    onRemember(field, caption.trim());
    setField('');
    setCaption('');
  };
  return (
    <div className="tight">
      <Field label={t('mapping.field')}>
        <Select size="small" value={field} onChange={(_, data) => setField(data.value)}>
          <option value="">{t('form.choose')}</option>
          {Object.entries(loaded.pack.fields).map(([name, { label }]) => (
            <option key={name} value={name}>
              {local(label)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('mapping.caption')} hint={t('mapping.captionHint')}>
        <Input size="small" value={caption} onChange={(_, data) => setCaption(data.value)} />
      </Field>
      <Button size="small" disabledFocusable={field === '' || caption.trim() === ''} onClick={remember}>
        {t('mapping.remember')}
      </Button>
    </div>
  );
}
