import type { ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { RemarkList } from '../../form/RemarkList';
import { judge } from '../../form/judge';
import { VerdictBadge } from '../../parts/VerdictBadge';
import { recordOf } from '../../store/readRecords';
import { useTexts } from '../../store/sessionContext';
import type { RowFound } from './findRow';

/** The verdict on one row of any table, with every reason. */
export function RowVerdict({ found }: { found: RowFound }): ReactNode {
  const { t, local, language } = useTexts();
  const { loaded, records, record, place, sheetRow } = found;
  const judgement = judge(loaded, { record: recordOf(records, record), notUnderstood: {} }, [], {
    asOf: today(),
    language,
    tables: records.tables,
  });
  return (
    <section className="card tight" aria-label={t('ticket.checkRow')}>
      <span className="quiet">
        {t('ticket.rowOf', { row: sheetRow + 1, place: place.source.name })} · {local(loaded.pack.title)}
      </span>
      <span>
        <VerdictBadge verdict={judgement.verdict} />
      </span>
      {judgement.elsewhere.length > 0 ? (
        <RemarkList remarks={judgement.elsewhere} />
      ) : (
        <span className="remark">{judgement.summary}</span>
      )}
    </section>
  );
}
