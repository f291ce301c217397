import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Language } from '../../../src/text';
import { ThrowAwayButton } from '../../parts/ThrowAwayButton';
import type { ThemeChoice } from '../../store/session';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';

/** What is the user's own: the language, the theme, and the drafts kept on this computer. */
export function Preferences(): ReactNode {
  const { t } = useTexts();
  const session = useSession();
  const language = useStore(session.language);
  const theme = useStore(session.theme);
  const [cleared, setCleared] = useState<number | null>(null);
  return (
    <>
      <Field label={t('help.language')}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, data) => session.language.set(data.value as Language)}
        >
          <Radio value="id" label="Bahasa Indonesia" />
          <Radio value="en" label="English" />
        </RadioGroup>
      </Field>
      <Field label={t('help.theme')}>
        <Select value={theme} onChange={(_, data) => session.theme.set(data.value as ThemeChoice)}>
          <option value="auto">{t('help.themeAuto')}</option>
          <option value="light">{t('help.themeLight')}</option>
          <option value="dark">{t('help.themeDark')}</option>
          <option value="contrast">{t('help.themeContrast')}</option>
        </Select>
      </Field>
      <div className="row">
        <ThrowAwayButton
          label={t('help.clearDrafts')}
          ask={t('help.clearDraftsAsk')}
          loses
          throwAway={() => setCleared(session.drafts.clear())}
        />
        <span className="quiet" role="status">
          {cleared === null ? t('help.draftsHint') : t('help.draftsCleared', { count: cleared })}
        </span>
      </div>
    </>
  );
}
