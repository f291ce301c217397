import { Field, Input, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { COLUMN_TYPES } from '../../src/sheet';
import { DateInput } from '../parts/DateInput';
import { useTexts } from '../store/sessionContext';
import type { FormField } from './formModel';
import { RemarkList } from './RemarkList';
import { SeveralInput } from './SeveralInput';
import { WordInput } from './WordInput';
import type { FieldRemark } from './judge';

interface Props {
  field: FormField;
  value: string;
  remarks: readonly FieldRemark[];
  /** What could not be understood, if so. */
  notUnderstood?: string | undefined;
  onChange(name: string, value: string): void;
}

/** One field of a pack: label, input of its type, help, and under it what the rules say with clause and fix. */
export const FieldInput = memo(function FieldInput({
  field,
  value,
  remarks,
  notUnderstood,
  onChange,
}: Props): ReactNode {
  const { t, local } = useTexts();
  const change = (next: string) => onChange(field.name, next);
  const broken = notUnderstood !== undefined || remarks.some((remark) => remark.tone === 'fail');
  const hint = [
    field.help && local(field.help),
    field.input === 'line' && field.example && t('form.example', { example: field.example }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Field
      data-field={field.name}
      label={
        field.clause
          ? {
              children: (
                <>
                  {local(field.label)} <span className="clause quiet">{field.clause}</span>
                </>
              ),
            }
          : local(field.label)
      }
      {...(hint ? { hint } : {})}
      validationState={broken ? 'error' : remarks.length > 0 ? 'warning' : 'none'}
      validationMessageIcon={null}
      validationMessage={
        notUnderstood !== undefined ? (
          t('form.notUnderstood', { found: notUnderstood, type: local(COLUMN_TYPES[field.type].title) })
        ) : remarks.length > 0 ? (
          <RemarkList remarks={remarks} />
        ) : undefined
      }
    >
      {control(field, value, change, t('form.choose'))}
    </Field>
  );
});

function control(field: FormField, value: string, change: (next: string) => void, choose: string): ReactNode {
  switch (field.input) {
    case 'radio':
      return (
        <RadioGroup layout="horizontal" value={value} onChange={(_, data) => change(data.value)}>
          {field.choices.map((word) => (
            <Radio key={word} value={word} label={word} />
          ))}
        </RadioGroup>
      );
    case 'select':
      return (
        <Select value={value} onChange={(_, data) => change(data.value)}>
          <option value="">{choose}</option>
          {field.choices.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
          {value !== '' && !field.choices.includes(value) && <option value={value}>{value}</option>}
        </Select>
      );
    case 'several':
      return <SeveralInput words={field.choices} value={value} onChange={change} />;
    case 'combo':
      return <WordInput words={field.choices} value={value} onChange={change} />;
    case 'long':
      return <Textarea value={value} resize="vertical" onChange={(_, data) => change(data.value)} />;
    case 'date':
    case 'time':
    case 'datetime':
      return <DateInput kind={field.input} value={value} onChange={change} />;
    case 'number':
      return <Input inputMode="decimal" value={value} onChange={(_, data) => change(data.value)} />;
    default:
      return <Input value={value} autoComplete="off" onChange={(_, data) => change(data.value)} />;
  }
}
