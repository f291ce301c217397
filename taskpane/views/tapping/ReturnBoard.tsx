import { useMemo, useState, type ReactNode } from 'react';
import { openReturns, qmsDefinition, readCalls } from '../../../src/measures';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { WindowedList } from '../../parts/WindowedList';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { today } from '../../store/today';
import { FIELDS } from './tappingModel';

/** Who re-calls whom: returned calls, oldest first, with the reason and the days since the tapping. */
export function ReturnBoard({ loaded, place, records }: { loaded: LoadedPack; place: Place; records: Records }): ReactNode {
  const session = useSession();
  const { t } = useTexts();
  const [error, setError] = useState<unknown>(null);
  const rows = useMemo(() => returnRows(loaded, records), [loaded, records]);
  if (rows.length === 0) return <Notice intent="success">{t('tapping.noReturns')}</Notice>;
  return (
    <div className="stack">
      {error !== null && <Problem error={error} />}
      <WindowedList
        count={rows.length}
        rowHeight={56}
        height={420}
        label={t('tapping.returns')}
        row={(index, props) => {
          const { row, agent, call, reason, age } = rows[index]!;
          return (
            <button key={index} type="button" className="finding" {...props} onClick={() => void session.book!.selectCell(place.source.sheet, records.sheetRow(row), records.cells.source.column).catch(setError)}>
              <span>
                <strong>{call}</strong> {age !== null && t('tapping.age', { days: age })}
              </span>
              <span>{t('tapping.recall', { agent })}</span>
              <span className="quiet">{reason}</span>
            </button>
          );
        }}
      />
    </div>
  );
}

function returnRows({ pack }: LoadedPack, records: Records) {
  const table = records.reading.table!;
  const definition = qmsDefinition(pack);
  const value = (field: string, row: number) => table.columns[field]?.values[row] ?? null;
  return openReturns(readCalls(table, definition), today()).map(({ row, days }) => ({
    row,
    agent: String(value(FIELDS.agent, row) ?? '—'),
    call: String(value(definition.fields.id, row) ?? value(definition.fields.sale[0], row) ?? `#${records.sheetRow(row) + 1}`),
    reason: [value(FIELDS.reason, row), value(FIELDS.recommendation, row)].filter(Boolean).join(' · '),
    age: days,
  }));
}
