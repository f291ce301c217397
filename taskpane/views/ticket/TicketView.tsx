import type { ReactNode } from 'react';
import { useTexts } from '../../store/sessionContext';

export function TicketView(): ReactNode {
  const { t } = useTexts();
  return (
    <div className="stack padded">
      <h2 className="title">{t('ticket.title')}</h2>
    </div>
  );
}
