import { Button } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import type { CellRows, ReportCell } from '../../../src/reports';
import { RowList } from '../../rows/RowList';
import type { TypedPlace } from '../../rows/typedPlace';
import { useTexts } from '../../store/sessionContext';
import { DoubtLine } from '../home/DoubtLine';
import { doubtOfRows } from '../home/figures';
import { showCell } from './showCell';

interface Props {
  /** The figure as the sheets make it now. */
  cell: ReportCell;
  title: string;
  /** The same as it was when the month was closed; null where it is not. */
  frozen: ReportCell | null;
  found: CellRows | null;
  typed: ReadonlyMap<string, readonly TypedPlace[]>;
  close(): void;
}

/** The rows a report's figure was counted from, what could move it, and which of its group it leaves out. */
export function CellRowsCard({ cell, title, frozen, found, typed, close }: Props): ReactNode {
  const { t, language } = useTexts();
  const places = found ? typed.get(found.pack) : undefined;
  const groups = useMemo(
    () => found?.groups.map(({ text, rows }) => ({ text, rows, missing: '', work: false })) ?? [],
    [found],
  );
  const doubt = useMemo(() => {
    const rows = new Set(groups.flatMap((group) => group.rows));
    return places && rows.size > 0 ? doubtOfRows(places, rows, today(), language) : null;
  }, [places, groups, language]);
  const [was, now] = [frozen && showCell(frozen, language), showCell(cell, language)];
  const name = [title, now].filter(Boolean).join(': ');
  return (
    <section className="card tight" aria-label={t('home.rowsBehind', { figure: name })}>
      <div className="row">
        <strong className="grow">{t('home.rowsBehind', { figure: name })}</strong>
        <Button size="small" appearance="subtle" onClick={close}>
          {t('report.closeRows')}
        </Button>
      </div>
      {was !== null && (
        <span className="remark">{t(was === now ? 'report.rowsNow' : 'report.rowsMoved', { was })}</span>
      )}
      {!places ? (
        <span className="quiet">{t('report.noRows')}</span>
      ) : (
        <>
          <RowList
            title={name}
            places={places}
            groups={groups}
            first={found!.groups.flatMap(({ text, counted }) => (counted ? text : []))}
          />
          {doubt && <DoubtLine doubt={doubt} target={undefined} />}
        </>
      )}
    </section>
  );
}
