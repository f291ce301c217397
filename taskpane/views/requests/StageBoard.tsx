import type { ReactNode } from 'react';
import { useTexts } from '../../store/sessionContext';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';

export function StageBoard({ records }: { loaded: LoadedPack; place: Place; records: Records; refresh(): Promise<void> }): ReactNode {
  const { t } = useTexts();
  return <span className="quiet">{t('home.rows', { count: records.reading.table!.rows.length })}</span>;
}
