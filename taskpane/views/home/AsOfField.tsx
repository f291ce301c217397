import { Button, Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isoOf, today } from '../../../src/calendar';
import { DateInput } from '../../parts/DateInput';
import { useSession, useTexts } from '../../store/sessionContext';
import { serialOfIso } from '../../store/today';
import { useStore } from '../../store/useStore';

/** The day the figures are for: today, unless the sheets are about another day. */
export function AsOfField(): ReactNode {
  const { asOf } = useSession();
  const { t } = useTexts();
  const chosen = useStore(asOf);
  return (
    <div className="row">
      <Field label={t('home.asOfDate')} orientation="horizontal" size="small" className="grow">
        <DateInput
          size="small"
          kind="date"
          value={isoOf(chosen ?? today())}
          onChange={(text) => {
            const day = serialOfIso(text);
            if (day !== null) asOf.set(day === today() ? null : day);
          }}
        />
      </Field>
      {chosen !== null && (
        <Button size="small" onClick={() => asOf.set(null)}>
          {t('home.asOfToday')}
        </Button>
      )}
    </div>
  );
}
