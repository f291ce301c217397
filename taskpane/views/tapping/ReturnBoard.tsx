import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { bandTexts } from '../../parts/bandText';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { WindowedList } from '../../parts/WindowedList';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { callKeyFields, rowKey } from './shared/callKey';
import { RecallForm } from './recall/RecallForm';
import { narrowedReturns, returnRows, type ReturnRow } from './returnRows';

const ROW_HEIGHT = 92;

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  refresh(): void;
}

/** Who re-calls whom: returned calls, oldest first, with the parameter, the reason and the days since the tapping; one opened is recorded as re-called. */
export function ReturnBoard({ loaded, place, records, refresh }: Props): ReactNode {
  const session = useSession();
  const { t, local } = useTexts();
  const [status, setStatus] = useState<{ error?: unknown; done?: string }>({});
  // Rows move while the pane is open, so the open one is remembered by what names its call.
  const [open, setOpen] = useState<string | null>(null);
  const table = records.reading.table!;
  const keyFields = useMemo(() => callKeyFields(loaded), [loaded]);
  const [wanted, setWanted] = useState('');
  const [band, setBand] = useState<number | null>(null);
  const all = useMemo(() => returnRows(loaded, table, today()), [loaded, table]);
  const { bands, rows } = narrowedReturns(loaded.pack, all, wanted, band);
  const current = open === null ? undefined : rows.find(({ row }) => rowKey(keyFields, table, row) === open);
  const recalled = ({ row, agent, customer, call }: ReturnRow) =>
    `${t('tapping.recallBy', { agent })} ${t('tapping.recallOf', { customer: customer || call || `#${records.sheetRow(row) + 1}` })}`;
  return (
    <div className="stack">
      {status.done && <Notice intent="success">{status.done}</Notice>}
      {status.error !== undefined && <Problem error={status.error} retry={refresh} />}
      {all.length === 0 && <Notice intent="success">{t('tapping.noReturns')}</Notice>}
      {all.length > 0 && (
        <Field label={t('tapping.filter')}>
          <Input type="search" value={wanted} onChange={(_, { value }) => setWanted(value)} />
        </Field>
      )}
      <div className="row" role="group" aria-label={t('tapping.bands')}>
        {bandTexts(t, bands).map((text, i) => (
          <Button key={text} size="small" aria-pressed={band === i} onClick={() => setBand(band === i ? null : i)}>
            {text}
          </Button>
        ))}
      </div>
      <WindowedList
        count={rows.length}
        rowHeight={ROW_HEIGHT}
        height={ROW_HEIGHT * Math.min(6, rows.length)}
        label={t('tapping.returns')}
        row={(index, props) => {
          const { row, agent, call, customer, parameters, reason, recommendation, days, who, owner, attempts } =
            rows[index]!;
          const names = parameters.map((parameter) => local(parameter)).join(', ');
          return (
            <button
              key={index}
              type="button"
              className="finding"
              aria-expanded={rows[index] === current}
              {...props}
              onClick={() => {
                setOpen(rowKey(keyFields, table, row));
                setStatus({});
                void session
                  .book!.selectCell(place.source.sheet, records.sheetRow(row), records.cells.source.column)
                  .catch((error: unknown) => setStatus({ error }));
              }}
            >
              <span>
                <strong>{days === null ? t('tapping.noAge') : t('tapping.age', { days })}</strong> ·{' '}
                {t('tapping.recallBy', { agent })} {t(`tapping.owner.${owner}`)}
                {attempts > 0 && ` · ${t('tapping.attempts', { count: attempts })}`}
              </span>
              <span>
                {t('tapping.recallOf', { customer: customer || call || `#${records.sheetRow(row) + 1}` })} ·{' '}
                {names === '' ? t('tapping.noParameter') : names}
              </span>
              <span className="quiet two-lines">{[who, reason, recommendation].filter(Boolean).join(' · ')}</span>
            </button>
          );
        }}
      />
      {current && (
        <RecallForm
          key={open}
          loaded={loaded}
          place={place}
          records={records}
          row={current.row}
          title={recalled(current)}
          onDone={(done) => {
            setStatus({ done });
            session.said.set(done);
            setOpen(null);
            refresh();
          }}
          onError={(error) => setStatus({ error })}
        />
      )}
    </div>
  );
}
