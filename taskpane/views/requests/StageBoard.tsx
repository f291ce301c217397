import { Button, Field, Select } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { doubtLine, stageFigures, type RequestStage } from '../../../src/measures';
import { showValue } from '../../form/showValue';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { WindowedList } from '../../parts/WindowedList';
import type { LoadedPack } from '../../store/packShelf';
import { rawCell, type Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { requestExtension } from './requestExtension';
import { StageStep } from './StageStep';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  refresh(): void;
  /** Id of the step to list; empty for every request. */
  stage: string;
  onStage(id: string): void;
}

const ROW_HEIGHT = 78;

/** Every request with the stage it has reached, its date and age, and the next step with who takes it; the oldest first. */
export function StageBoard({ loaded, place, records, refresh, stage, onStage }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const [open, setOpen] = useState<number | null>(null);
  const [status, setStatus] = useState<{ error?: unknown; done?: string }>({});
  const { stages } = requestExtension(loaded.pack);
  const table = records.reading.table!;
  const figures = useMemo(
    () => stageFigures(table, stages, loaded.pack.recordKey, today()),
    [table, stages, loaded.pack.recordKey],
  );
  const all = useMemo(
    () =>
      [...figures.entries].sort(
        (a, b) => Number(a.done) - Number(b.done) || (b.calendarDays ?? -1) - (a.calendarDays ?? -1),
      ),
    [figures],
  );
  const label = (field: string): string => local(loaded.pack.fields[field]?.label ?? { id: field, en: field });
  const keyOf = (row: number) =>
    String(table.columns[loaded.pack.recordKey]?.values[row] ?? `#${records.sheetRow(row) + 1}`);
  const named = (row: number) =>
    ['nama_karyawan', 'aplikasi']
      .map((field) => String(rawCell(records, row, field) ?? '').trim())
      .filter((word) => word !== '')
      .join(' · ');
  const requests = stage === '' ? all : all.filter((request) => request.next?.id === stage);
  const steps = useMemo(() => waitingSteps(all), [all]);
  if (all.length === 0) return <Notice>{t('requests.noRequests')}</Notice>;
  const current = requests.find((request) => request.row === open);
  return (
    <div className="stack">
      {status.done && <Notice intent="success">{status.done}</Notice>}
      {status.error !== undefined && <Problem error={status.error} retry={refresh} />}
      <Field label={t('requests.step')} orientation="horizontal" size="small">
        <Select size="small" value={stage} onChange={(_, data) => onStage(data.value)}>
          <option value="">{t('requests.allSteps')}</option>
          {steps.map(({ id, clause, title }) => (
            <option key={id} value={id}>
              {clause} {local(title)}
            </option>
          ))}
        </Select>
      </Field>
      <span className="quiet">{t('requests.ofStep', { count: requests.length })}</span>
      {doubtLine(figures.doubt, { language, label }).map((line) => (
        <span key={line} className="quiet">
          {t('requests.doneOf', { done: figures.done, count: figures.requests })} {line}
        </span>
      ))}
      <WindowedList
        count={requests.length}
        rowHeight={ROW_HEIGHT}
        height={ROW_HEIGHT * Math.min(5, requests.length)}
        label={t('requests.board')}
        row={(index, props) => {
          const request = requests[index]!;
          return (
            <button
              key={index}
              type="button"
              className="finding"
              aria-expanded={request.row === open}
              {...props}
              onClick={() => {
                setOpen(request.row);
                setStatus({});
                void session
                  .book!.selectCell(place.source.sheet, records.sheetRow(request.row), records.cells.source.column)
                  .catch((error: unknown) => setStatus({ error }));
              }}
            >
              <span>
                <strong>{keyOf(request.row)}</strong> {named(request.row) || request.kind}{' '}
                {request.calendarDays !== null && !request.done && (
                  <span className="chip">{t('requests.days', { count: request.calendarDays })}</span>
                )}
              </span>
              <span>
                {request.reached
                  ? `${request.reached.id} ${local(request.reached.title)} · ${showValue(request.since, 'date', language)}`
                  : t('verdict.incomplete')}
              </span>
              <span className="quiet two-lines">
                {request.done
                  ? t('requests.done')
                  : request.next
                    ? `${t('requests.next', { step: local(request.next.title) })} (${local(request.next.actor)})`
                    : ''}
              </span>
            </button>
          );
        }}
      />
      {current && (
        <StageStep
          // Every step has its own entries.
          key={`${current.row} ${current.next?.id ?? ''} ${current.since}`}
          loaded={loaded}
          place={place}
          records={records}
          request={current}
          requestKey={keyOf(current.row)}
          onDone={async (done) => {
            setStatus({ done });
            session.said.set(done);
            refresh();
          }}
          onError={(error) => setStatus({ error })}
        />
      )}
      {!current && <Button onClick={refresh}>{t('app.rescan')}</Button>}
    </div>
  );
}

/** The steps that requests wait for, in the procedure's order. */
function waitingSteps(requests: readonly RequestStage[]): NonNullable<RequestStage['next']>[] {
  const steps = new Map(requests.flatMap(({ done, next }) => (!done && next ? [[next.id, next] as const] : [])));
  return [...steps.values()].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}
