import type { ReactNode } from 'react';
import { useTexts } from '../../store/sessionContext';

export function DeveloperView(): ReactNode {
  const { t } = useTexts();
  return (
    <div className="stack padded">
      <h2 className="title">{t('developer.title')}</h2>
    </div>
  );
}
