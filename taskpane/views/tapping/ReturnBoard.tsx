import { useMemo, useState, type ReactNode } from 'react';
import { bandTexts } from '../../parts/bandText';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { WindowedList } from '../../parts/WindowedList';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { today } from '../../store/today';
import { returnBands, returnRows } from './returnRows';

const ROW_HEIGHT = 76;

/** Who re-calls whom: returned calls, oldest first, with the parameter, the reason and the days since the tapping. */
export function ReturnBoard({
  loaded,
  place,
  records,
}: {
  loaded: LoadedPack;
  place: Place;
  records: Records;
}): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const [error, setError] = useState<unknown>(null);
  const rows = useMemo(() => returnRows(loaded, records.reading.table!, today()), [loaded, records]);
  if (rows.length === 0) return <Notice intent="success">{t('tapping.noReturns')}</Notice>;
  return (
    <div className="stack">
      {error !== null && <Problem error={error} />}
      <div className="row" role="group" aria-label={t('tapping.bands')}>
        {bandTexts(t, returnBands(loaded.pack, rows)).map((text) => (
          <span key={text} className="chip">
            {text}
          </span>
        ))}
      </div>
      <WindowedList
        count={rows.length}
        rowHeight={ROW_HEIGHT}
        height={ROW_HEIGHT * Math.min(6, rows.length)}
        label={t('tapping.returns')}
        row={(index, props) => {
          const { row, agent, call, customer, parameters, reason, recommendation, days } = rows[index]!;
          const names = parameters.map((parameter) => local(parameter)).join(', ');
          return (
            <button
              key={index}
              type="button"
              className="finding"
              {...props}
              onClick={() =>
                void session
                  .book!.selectCell(place.source.sheet, records.sheetRow(row), records.cells.source.column)
                  .catch(setError)
              }
            >
              <span>
                <strong>{days === null ? t('tapping.noAge') : t('tapping.age', { days })}</strong> ·{' '}
                {t('tapping.recallBy', { agent })}
              </span>
              <span>
                {t('tapping.recallOf', { customer: customer || call || `#${records.sheetRow(row) + 1}` })} ·{' '}
                {names === '' ? t('tapping.noParameter') : names}
              </span>
              <span className="quiet">{[reason, recommendation].filter(Boolean).join(' · ')}</span>
            </button>
          );
        }}
      />
    </div>
  );
}
