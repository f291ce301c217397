import type { ReactNode } from 'react';
import { useTexts } from '../../store/sessionContext';

export function RulesView(): ReactNode {
  const { t } = useTexts();
  return (
    <div className="stack padded">
      <h2 className="title">{t('rules.title')}</h2>
    </div>
  );
}
