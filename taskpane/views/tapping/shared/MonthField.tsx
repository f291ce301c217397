import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { monthText } from '../../../parts/monthText';
import { useTexts } from '../../../store/sessionContext';

interface Props {
  months: readonly string[];
  /** `YYYY-MM`; '' for all of them. */
  value: string;
  onChange(month: string): void;
}

/** One of the months there are calls of, or all. */
export function MonthField({ months, value, onChange }: Props): ReactNode {
  const { t, language } = useTexts();
  return (
    <Field label={t('recheck.month')}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {months.map((month) => (
          <option key={month} value={month}>
            {monthText(month, language)}
          </option>
        ))}
        <option value="">{t('recheck.allMonths')}</option>
      </Select>
    </Field>
  );
}
