import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { monthText } from '../../../parts/monthText';
import { useTexts } from '../../../store/sessionContext';
import { isWhole, ORDERS, type Choices, type QueueView } from './queueView';

interface Props {
  view: QueueView;
  choices: Choices;
  onChange(change: Partial<QueueView>): void;
  /** Others tap in this workbook at the same time. */
  together: boolean;
  onTogether(together: boolean): void;
}

/** What the queue shows, in what order, and whether open calls are kept from others. */
export function QueueFilters({ view, choices, onChange, together, onTogether }: Props): ReactNode {
  const { t, language } = useTexts();
  const pick = (name: keyof Choices, label: string) =>
    choices[name].length > 0 && (
      <Field label={label}>
        <Select value={view[name]} onChange={(_, { value }) => onChange({ [name]: value })}>
          <option value="">{t('queue.all')}</option>
          {[...new Set([...choices[name], view[name]])].filter(Boolean).map((each) => (
            <option key={each} value={each}>
              {name === 'month' ? monthText(each, language) : each}
            </option>
          ))}
        </Select>
      </Field>
    );
  return (
    <details open={!isWhole(view)}>
      <summary>{t('queue.filters')}</summary>
      <div className="stack">
        <Field label={t('tapping.filter')} hint={t('tapping.filterHint')}>
          <Input type="search" value={view.words} onChange={(_, { value }) => onChange({ words: value })} />
        </Field>
        <Field label={t('queue.mine')} hint={t('queue.mineHint')}>
          <Input value={view.mine} onChange={(_, { value }) => onChange({ mine: value })} />
        </Field>
        {pick('site', t('queue.site'))}
        {pick('campaign', t('queue.campaign'))}
        {pick('month', t('recheck.month'))}
        <Field label={t('queue.age')}>
          <Input inputMode="numeric" value={view.age} onChange={(_, { value }) => onChange({ age: value })} />
        </Field>
        <Field label={t('queue.order')}>
          <Select
            value={view.order}
            onChange={(_, { value }) => onChange({ order: ORDERS.find((order) => order === value)! })}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {t(`queue.orders.${order}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={t('queue.together')}
          checked={together}
          onChange={(_, { checked }) => onTogether(checked === true)}
        />
      </div>
    </details>
  );
}
