import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../store/sessionContext';

interface Props {
  /** Fields to be put right, in the form's order, by name and label. Each says itself what is wrong with it. */
  fields: readonly { name: string; label: string }[];
}

/** What keeps a form from being written: each field a click away, where its sentence stands. */
export function ErrorLinks({ fields }: Props): ReactNode {
  const { t } = useTexts();
  return (
    <div role="alert" className="tight">
      <strong className="remark">{t('form.toMend', { count: fields.length })}</strong>
      <div className="row chips">
        {fields.map(({ name, label }) => (
          <Button key={name} size="small" onClick={({ currentTarget }) => focusField(currentTarget.form!, name)}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Puts the focus into a field's input and brings it into sight. */
export function focusField(form: HTMLElement, name: string): void {
  const field = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  const inputs = [...(field?.querySelectorAll<HTMLElement>('input, select, textarea, [role="combobox"]') ?? [])];
  const input = inputs.find((each) => (each as HTMLInputElement).checked) ?? inputs[0];
  field?.scrollIntoView({ block: 'center' });
  input?.focus();
}
