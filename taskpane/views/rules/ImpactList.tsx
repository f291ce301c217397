import { useMemo, useRef, useState, type ReactNode } from 'react';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { monthText } from '../../parts/monthText';
import { VerdictBadge } from '../../parts/VerdictBadge';
import { WindowedList } from '../../parts/WindowedList';
import { useSession, useTexts } from '../../store/sessionContext';
import { changedRow, type ChangedRow, type Impact } from './impact';

const ROW_HEIGHT = 84;
const ROWS_SHOWN = 5;

/** "37 rows change": from what to what, by which rule, and each row a click from its cell. */
export function ImpactList({ impact }: { impact: Impact }): ReactNode {
  const session = useSession();
  const { t, language } = useTexts();
  const [error, setError] = useState<unknown>(null);
  const explained = useRef(new Map<number, ChangedRow>());
  useMemo(() => explained.current.clear(), [impact, language]);
  const row = (index: number): ChangedRow => {
    let found = explained.current.get(index);
    if (!found) explained.current.set(index, (found = changedRow(impact, impact.rows[index]!, language)));
    return found;
  };
  const { table, rows, moves, stays, months } = impact;
  if (!table) return <Notice>{t('rules.noTable')}</Notice>;
  return (
    <div className="tight">
      <strong>
        {t('rules.rowsChange', { count: rows.length })} <span className="quiet">{table.was.name}</span>
      </strong>
      {moves.map(({ from, to, count }) => (
        <span key={from + to} className="row">
          <VerdictBadge verdict={from} /> → <VerdictBadge verdict={to} /> {count}
        </span>
      ))}
      {stays > 0 && <span>{t('rules.staysCount', { count: stays })}</span>}
      {months.some(({ month }) => month !== '') && (
        <span className="quiet">
          {months
            .map(
              ({ month, count, closed }) =>
                `${month ? monthText(month, language) : '–'}${closed ? ` (${t('rules.monthClosed')})` : ''}: ${count}`,
            )
            .join(' · ')}
        </span>
      )}
      {months.some(({ closed }) => closed) && <Notice intent="warning">{t('rules.closedTouched')}</Notice>}
      {rows.length > 0 && (
        <WindowedList
          count={rows.length}
          rowHeight={ROW_HEIGHT}
          height={Math.min(rows.length, ROWS_SHOWN) * ROW_HEIGHT}
          label={t('rules.changedRows')}
          row={(index, props) => {
            const changed = row(index);
            const by = changed.rules.map(({ name, clause }) => `${clause} ${name}`).join(', ');
            return (
              <button
                key={index}
                type="button"
                className="finding"
                title={`${by}\n${changed.text}`}
                {...props}
                onClick={() =>
                  void session.book!.selectCell(changed.sheet, changed.row, changed.column).catch(setError)
                }
              >
                <span>
                  {table.was.parts.length > 1 && `${changed.sheet} · `}
                  {t('check.row', { row: changed.row + 1 })} <strong>{changed.key}</strong>{' '}
                  {t(`verdict.${changed.from}`)} → {t(`verdict.${changed.to}`)}
                </span>
                <span className="quiet three-lines">{changed.text || by}</span>
              </button>
            );
          }}
        />
      )}
      {error !== null && <Problem error={error} />}
    </div>
  );
}
