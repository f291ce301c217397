import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { RequestStage } from '../../../src/measures';
import { rowWriteOf } from '../../form/planWrite';
import { PlanPreview } from '../../form/PlanPreview';
import { entryOf, showValue } from '../../form/showValue';
import type { LoadedPack } from '../../store/packShelf';
import { recordOf, type Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { thisMoment } from '../../store/today';
import { PrintButtons } from './PrintButtons';
import { requestExtension } from './requestExtension';
import { StageCorrection } from './StageCorrection';
import { StageTimeline } from './StageTimeline';
import { useStageForm } from './useStageForm';

interface Props {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  request: RequestStage;
  requestKey: string;
  onDone(text: string): Promise<void>;
  onError(error: unknown): void;
}

/** The next step of one request: its date and what the step asks for, judged with the whole row before it is written. */
export function StageStep({ loaded, place, records, request, requestKey, onDone, onError }: Props): ReactNode {
  const session = useSession();
  const { t, local, language } = useTexts();
  const { pack } = loaded;
  const { stages } = requestExtension(pack);
  const stage = (stages[request.kind ?? ''] ?? []).find((candidate) => candidate.date === request.next?.date);
  const record = recordOf(records, request.row);
  // What the row holds already is not asked again, and never written over.
  const wanted = stage ? [stage.date, ...stage.fields] : [];
  const names = wanted.filter((name) => record[name] === null || record[name] === undefined);
  const held = wanted.filter((name) => !names.includes(name));
  const form = useStageForm(
    { loaded, records, row: request.row },
    names,
    `stage:${requestKey}:${stage?.id ?? ''}`,
    stage ? { [stage.date]: entryOf(thisMoment(), pack.fields[stage.date]!.type) } : {},
  );
  // Everything is there, and the stage is open all the same: what it says has to be corrected.
  const stuck = stage !== undefined && names.length === 0;
  const [correcting, setCorrecting] = useState(stuck ? stage.id : '');
  const corrected = (stages[request.kind ?? ''] ?? []).find(({ id }) => id === correcting);
  const ready = form.broken.length === 0 && form.short === '' && form.plan.cells.length > 0;

  const busy = useRef(false);
  const attempt = (work: () => Promise<string>): void => {
    // A second click is no second step.
    if (busy.current) return;
    busy.current = true;
    void work()
      .then(onDone, onError)
      .finally(() => (busy.current = false));
  };
  const write = async (): Promise<string> => {
    await session.book!.writeRow(rowWriteOf(place, records, request.row, form.plan, [pack.recordKey], []));
    form.forget();
    return t('requests.advanced', { step: local(stage!.title), key: requestKey });
  };

  return (
    <section className="card stack" aria-label={requestKey}>
      <strong>{requestKey}</strong>
      {request.kind !== null && (
        <StageTimeline
          stages={stages[request.kind] ?? []}
          record={record}
          next={request.next?.id ?? null}
          onCorrect={setCorrecting}
        />
      )}
      {corrected && (
        <StageCorrection
          key={corrected.id}
          loaded={loaded}
          place={place}
          records={records}
          row={request.row}
          requestKey={requestKey}
          stage={corrected}
          last={corrected.id === request.reached?.id}
          onDone={onDone}
          cancel={() => setCorrecting('')}
        />
      )}
      {stage && !stuck && !corrected && (
        <>
          <span className="quiet">
            {t('requests.next', { step: local(stage.title) })} · {t('requests.actor', { actor: local(stage.actor) })} ·{' '}
            {stage.clause}
          </span>
          {held.map((name) => (
            <span key={name} className="remark">
              {local(pack.fields[name]!.label)}: {showValue(record[name], pack.fields[name]!.type, language)}
            </span>
          ))}
          {form.inputs}
          <PlanPreview plan={form.plan} loaded={loaded} title={t('requests.preview')} />
          {form.short !== '' && (
            <span className="remark remark-incomplete">
              {t('requests.stageAsks', { fields: form.short })}{' '}
              <span className="clause">{t('form.clause', { clause: stage.clause })}</span>
            </span>
          )}
          <div className="row">
            <Button appearance="primary" disabledFocusable={!ready} onClick={() => ready && attempt(write)}>
              {t('requests.advanceTo', { step: local(stage.title) })}
            </Button>
          </div>
        </>
      )}
      <PrintButtons
        loaded={loaded}
        kind={request.kind}
        printed={{ table: records.reading.table!, row: request.row, record, key: requestKey }}
        onDone={(done) => void onDone(done)}
        onError={onError}
      />
    </section>
  );
}
