import type { ReactNode } from 'react';
import { useTexts } from '../store/sessionContext';
import type { FieldRemark } from './judge';

/** What the rules say: reason, clause, fix. */
export function RemarkList({ remarks }: { remarks: readonly FieldRemark[] }): ReactNode {
  const { t } = useTexts();
  return (
    <>
      {remarks.map((remark) => (
        <span key={remark.rule} className={`remark remark-${remark.tone}`} style={{ display: 'block' }}>
          {remark.message}{' '}
          {remark.clause !== '' && <span className="clause">{t('form.clause', { clause: remark.clause })}</span>}
          {remark.fix && <span className="quiet"> {t('form.fix', { fix: remark.fix })}</span>}
        </span>
      ))}
    </>
  );
}
