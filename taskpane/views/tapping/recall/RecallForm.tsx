import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { today } from '../../../../src/calendar';
import { qmsDefinition } from '../../../../src/measures';
import { FieldInputs } from '../../../form/FieldInputs';
import { judge } from '../../../form/judge';
import { PlanPreview } from '../../../form/PlanPreview';
import { appendOf, rowWriteOf } from '../../../form/planWrite';
import { readForm } from '../../../form/readForm';
import { entryOf } from '../../../form/showValue';
import { useDraftEntries } from '../../../form/useDraftEntries';
import { Notice } from '../../../parts/Notice';
import type { LoadedPack } from '../../../store/packShelf';
import { recordOf, type Records } from '../../../store/readRecords';
import type { Place } from '../../../store/scan';
import { useSession, useTexts } from '../../../store/sessionContext';
import { thisMoment } from '../../../store/today';
import { callKey, callKeyFields } from '../shared/callKey';
import { FIELDS } from '../shared/tappingModel';
import { tappingExtension } from '../shared/tappingExtension';
import { askedFields, beforeTapping, missingOf, planRecall, recallWay } from './planRecall';
import '../../../text/requestsTexts';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  /** Index into the records. */
  row: number;
  /** Who re-calls whom. */
  title: string;
  onDone(done: string): void;
  onError(error: unknown): void;
}

/** Records that the agent re-called the customer: previewed, judged, and written in one step; then it waits for the QCO again. */
export function RecallForm({ loaded, place, records, row, title, onDone, onError }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const { pack, specs } = loaded;
  const busy = useRef(false);
  const [tried, setTried] = useState(false);
  const { fields } = qmsDefinition(pack);
  const old = recordOf(records, row);
  const way = recallWay(loaded, records, row);
  const names = askedFields(loaded, records, way);
  const keyFields = callKeyFields(loaded);
  const { entries, touched, change, forget } = useDraftEntries(`recall:${callKey(keyFields, old)}`, {
    [fields.called]: entryOf(thisMoment(), pack.fields[fields.called]!.type),
    ...(way.kind === 'sameRow' ? sameRowEntries(loaded, old) : {}),
  });
  const reading = readForm(specs, Object.fromEntries(names.map((name) => [name, entries[name] ?? ''])));
  const typed = Object.fromEntries(names.map((name) => [name, reading.record[name]]));
  const plan = planRecall(loaded, records, row, way, typed);
  const judgement = judge(loaded, { record: { ...plan.record }, notUnderstood: {} }, names, {
    asOf: today(),
    language,
  });
  const missing = missingOf(loaded, way, typed);
  const early = way.kind === 'newRow' && beforeTapping(loaded, old, typed);
  // What a rule finds fault with has happened all the same and is recorded, but for the hour: nobody is to be called then.
  const closed = way.kind === 'newRow' && (judgement.byField[fields.called] ?? []).some(({ tone }) => tone === 'fail');
  const ready = missing.length === 0 && !early && !closed && Object.keys(reading.notUnderstood).length === 0;
  const label = (field: string) => local(pack.fields[field]!.label);

  if (way.kind === 'none')
    return (
      <Notice intent="warning">
        {t('recall.impossible', { call: title, fields: way.missing.map(label).join(', ') })}
      </Notice>
    );

  async function write(): Promise<void> {
    setTried(true);
    if (!ready || busy.current) return;
    busy.current = true;
    try {
      const old = rowWriteOf(place, records, row, plan.old, keyFields);
      const written = plan.added
        ? await session.book!.supersedeRow({ old, added: appendOf(place, records, plan.added) })
        : await session.book!.writeRow(old);
      forget();
      // The new row is in front when the QCO goes back to the queue.
      await session.book!.selectCell(written.sheet, written.row, records.cells.source.column).catch(() => undefined);
      onDone(t(plan.added ? 'recall.added' : 'recall.stamped', { row: written.row + 1 }));
    } catch (error) {
      onError(error);
    } finally {
      busy.current = false;
    }
  }

  return (
    <form
      className="card stack"
      aria-label={t('recall.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <strong>
        {t('recall.title')} <span className="clause">{tappingExtension(pack)!.recall.clause}</span>
      </strong>
      <span className="quiet">{title}</span>
      <FieldInputs
        loaded={loaded}
        names={names}
        entries={entries}
        reading={reading}
        judgement={judgement}
        criticised={tried || closed ? new Set(names) : touched}
        onChange={change}
      />
      {early && <span className="remark remark-fail">{t('recall.early')}</span>}
      {plan.added && (
        <PlanPreview plan={plan.added} loaded={loaded} title={t('recall.willAdd', { place: place.source.name })} />
      )}
      <PlanPreview plan={plan.old} loaded={loaded} title={t('recall.willClose', { row: records.sheetRow(row) + 1 })} />
      {tried && missing.length > 0 && (
        <div role="alert" className="tight">
          {missing.map((name) => (
            <span key={name} className="remark remark-fail">
              {t('requests.absent', { field: label(name) })}
            </span>
          ))}
        </div>
      )}
      <div className="row">
        <Button type="submit" appearance="primary">
          {t('recall.record')}
        </Button>
      </div>
    </form>
  );
}

/** The re-call is the same agent's, and of now. */
function sameRowEntries({ pack }: LoadedPack, old: ReturnType<typeof recordOf>): Record<string, string> {
  const { stamped } = tappingExtension(pack)!.recall;
  return Object.fromEntries(
    stamped.map((field) => {
      const { type } = pack.fields[field]!;
      return [field, entryOf(type === 'date' || type === 'datetime' ? thisMoment() : old[FIELDS.agent], type)];
    }),
  );
}
