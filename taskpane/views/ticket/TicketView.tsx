import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { PackPlace } from '../../parts/PackPlace';
import { Problem } from '../../parts/Problem';
import { RecordsGate } from '../../parts/RecordsGate';
import type { LoadedPack } from '../../store/packShelf';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import { findRow, type RowFound } from './findRow';
import { RowVerdict } from './RowVerdict';
import { TicketForm } from './TicketForm';

const PACK = 'closing';

/** Packs that a team added have no view of their own: their rows are written here, too. */
const isOwn = ({ parcel }: LoadedPack): boolean => parcel !== null;

/** One ticket: a new one, or the row that is selected in the sheet. Rows of other tables are judged here as well. */
export function TicketView(): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const wish = useStore(session.wish);
  const scan = useStore(session.scan.state);
  const [found, setFound] = useState<RowFound | null>(null);
  const [status, setStatus] = useState<{ error?: unknown; notInTable?: boolean }>({});

  const checkRow = async (): Promise<void> => {
    try {
      const row = await findRow(session);
      setFound(row);
      setStatus(row ? {} : { notInTable: true });
    } catch (error) {
      setStatus({ error });
    }
  };

  useEffect(() => {
    if (wish?.kind !== 'checkRow' || scan.status !== 'ready') return;
    session.wish.set(null);
    void checkRow();
  });

  const other = found && found.loaded.id !== PACK && !isOwn(found.loaded) ? found : null;
  return (
    <div className="stack padded">
      <h1 className="title">{t('ticket.title')}</h1>
      {session.book && (
        <div className="row">
          <Button onClick={() => void checkRow()}>{t('ticket.checkRow')}</Button>
          {found && (
            <Button appearance="subtle" onClick={() => setFound(null)}>
              {t('ticket.newTicket')}
            </Button>
          )}
        </div>
      )}
      {status.error !== undefined && <Problem error={status.error} retry={() => void checkRow()} />}
      {status.notInTable && <Notice intent="warning">{t('ticket.notInTable')}</Notice>}
      {other ? (
        <RowVerdict found={other} />
      ) : (
        <PackPlace pack={PACK} serves={isOwn}>
          {(served, place, picker) => (
            <>
              {picker}
              <span className="quiet">{t('ticket.intro')}</span>
              <RecordsGate place={found?.place ?? place} loaded={found?.loaded ?? served}>
                {(records, refresh) => (
                  <TicketForm
                    key={found ? `row${found.sheetRow}` : 'new'}
                    loaded={found?.loaded ?? served}
                    place={found?.place ?? place}
                    records={records}
                    sheetRow={found?.sheetRow ?? null}
                    refresh={refresh}
                  />
                )}
              </RecordsGate>
            </>
          )}
        </PackPlace>
      )}
    </div>
  );
}
