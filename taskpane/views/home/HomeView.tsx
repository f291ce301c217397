import type { ReactNode } from 'react';
import { useTexts } from '../../store/sessionContext';

export function HomeView(): ReactNode {
  const { t } = useTexts();
  return (
    <div className="stack padded">
      <h2 className="title">{t('home.title')}</h2>
    </div>
  );
}
