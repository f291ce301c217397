import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { today } from '../../../src/calendar';
import { changedFields, entriesOf } from '../../form/entries';
import { ErrorLinks, focusField } from '../../form/ErrorLinks';
import { createFormStore } from '../../form/formStore';
import { FormView } from '../../form/FormView';
import type { FieldRemark, Judgement } from '../../form/judge';
import { appendOf, planAppend, planUpdate, rowWriteOf } from '../../form/planWrite';
import { PlanPreview } from '../../form/PlanPreview';
import { Notice } from '../../parts/Notice';
import { Problem } from '../../parts/Problem';
import { VerdictBadge } from '../../parts/VerdictBadge';
import { ThrowAwayButton } from '../../parts/ThrowAwayButton';
import type { LoadedPack } from '../../store/packShelf';
import { recordOf, type Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { useStore } from '../../store/useStore';
import type { Translate } from '../../text/texts';
import '../../text/requestsTexts';

/** What a footer has room for. */
const NAMED = 3;

/** The verdict's sentence; of many blank fields the first, so that the footer leaves the form its room. */
function shortSummary({ verdict, summary, missing }: Judgement, t: Translate): string {
  if (verdict !== 'incomplete' || missing.length <= NAMED) return summary;
  const [fields, count] = [missing.slice(0, NAMED).join(', '), missing.length - NAMED];
  return `${t('form.blankYet', { fields })} ${t('form.more', { count })}`;
}

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  /** Sheet row of the ticket being looked at; null for a new one. */
  sheetRow: number | null;
  refresh(): void;
}

/** The closing form: only the questions this ticket's path needs, judged as they are answered. */
export function TicketForm({ loaded, place, records, sheetRow, refresh }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const { pack } = loaded;
  const row = sheetRow === null ? -1 : records.reading.table!.rows.indexOf(sheetRow - records.cells.source.row);
  const record = useMemo(() => (row < 0 ? null : recordOf(records, row)), [records, row]);
  const key = record ? String(record[pack.recordKey] ?? sheetRow) : 'new';
  const form = useMemo(
    () =>
      createFormStore({
        loaded,
        drafts: session.drafts,
        draftKey: `form:${pack.id}:${key}`,
        initial: record ? entriesOf(loaded, record) : {},
        asOf: today(),
        language: session.language.get(),
      }),
    // What is being typed outlives a new reading of the sheet.
    [loaded, session, pack.id, key],
  );
  useEffect(() => form.setLanguage(language), [form, language]);
  useEffect(() => {
    // A row that stands in the table already would be counted there twice.
    const { self: _, ...others } = records.tables;
    form.setTables(record ? others : records.tables);
  }, [form, record, records]);
  const { judgement, reading, entries, draftKept, draftFrom, visible } = useStore(form.state);
  const [status, setStatus] = useState<{ error?: unknown; done?: string; busy?: boolean }>({});

  const changes = record ? changedFields(loaded, record, reading.record, entries) : reading.record;
  const plan = record ? planUpdate(loaded, records, row, changes) : planAppend(loaded, records, changes);
  const keyText = String(reading.record[pack.recordKey] ?? '');
  const wrong = new Set([...Object.keys(reading.notUnderstood), ...(keyText === '' ? [pack.recordKey] : [])]);
  const toMend = visible.flatMap(({ fields }) => fields.filter(({ name }) => wrong.has(name)));
  const canWrite = plan.cells.length > 0 && wrong.size === 0;
  const [tried, setTried] = useState(false);
  const noKey: Readonly<Record<string, FieldRemark>> =
    keyText === ''
      ? {
          [pack.recordKey]: {
            ...{ rule: 'key', tone: 'fail', clause: '', fix: '' },
            message: t('requests.absent', { field: local(pack.fields[pack.recordKey]!.label) }),
          },
        }
      : {};

  async function write(): Promise<void> {
    setStatus({ busy: true });
    try {
      const at = record
        ? await session.book!.writeRow(rowWriteOf(place, records, row, plan, [pack.recordKey]))
        : await session.book!.appendRow(appendOf(place, records, plan));
      const done = record
        ? t('ticket.updated', { key: keyText, row: at.row + 1 })
        : t('ticket.saved', { key: keyText, place: place.source.name, row: at.row + 1 });
      form.reset(record ? entries : {});
      setStatus({ done });
      session.said.set(done);
      refresh();
    } catch (error) {
      setStatus({ error });
    }
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (status.busy) return;
        setTried(!canWrite);
        if (canWrite) void write();
        else if (toMend[0]) focusField(event.currentTarget, toMend[0].name);
      }}
    >
      {record && <span className="quiet">{t('ticket.rowOf', { row: sheetRow! + 1, place: place.source.name })}</span>}
      {status.done && <Notice intent="success">{status.done}</Notice>}
      <FormView form={form} criticiseAll={record !== null || tried} further={noKey} />
      {plan.cells.length > 0 && (
        <PlanPreview
          plan={plan}
          loaded={loaded}
          title={
            record
              ? t('ticket.changed', { place: place.source.name })
              : t('requests.willWrite', { place: place.source.name })
          }
        />
      )}
      <div className="sticky stack">
        {status.error !== undefined && <Problem error={status.error} retry={refresh} />}
        {tried && toMend.length > 0 && (
          <ErrorLinks fields={toMend.map(({ name, label }) => ({ name, label: local(label) }))} />
        )}
        <span className="remark">{shortSummary(judgement, t)}</span>
        <div className="row">
          <VerdictBadge verdict={judgement.verdict} />
          <span className="grow quiet">
            {draftKept === true ? t('form.draftKept') : draftKept === false ? t('form.draftLost') : ''}
          </span>
          <ThrowAwayButton
            label={t('form.clear')}
            ask={t('form.clearAsk')}
            loses={draftKept !== null || draftFrom !== null}
            throwAway={() => {
              form.reset(record ? entriesOf(loaded, record) : {});
              setStatus({});
            }}
          />
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={(plan.cells.length === 0 && wrong.size === 0) || (status.busy ?? false)}
          >
            {t('ticket.save')}
          </Button>
        </div>
      </div>
    </form>
  );
}
